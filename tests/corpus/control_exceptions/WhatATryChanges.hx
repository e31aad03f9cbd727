// A try as a value: what its body changes for itself alone is not handed on.
class WhatATryChanges {
  static function risky(n:Int):Int { if (n > 3) throw "x"; return n; }
  static function main() {
    var a = risky(1);
    var b = 0;
    var c = risky(2);
    a = try { b = a++; risky(a + b + c); } catch (e:Dynamic) c;
    Sys.println(a);
    var v4 = risky(1);
    var v7 = 5;
    v4 = try { v7 = v4 + (v4 += 2) % 100; risky(c >= v7 ? v4 : v7); } catch (e:Dynamic) { Sys.println(v4); c; }
    Sys.println(v4);
  }
}
