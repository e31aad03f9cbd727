/** What stands in for null: `false` and an empty text are no null. **/
class GivenOrDefault {
  static function all(?items:Array<Int>, ?name:String, ?flag:Bool, ?n:Int) {
    var list = items == null ? [7] : items;
    if (name == null) name = "none";
    var f = flag == null ? true : flag;
    var d:Dynamic = flag;
    var e:Dynamic = d == null ? "x" : d;
    return list.length + name + f + Std.string(e) + (n != null ? n : name.length + 1);
  }
  static function strict(?n:Int):Int return n == null ? throw "no" : n;
  static function pick<T>(?a:T, b:T):T return a == null ? b : a;
  static function main() {
    Sys.println(all());
    Sys.println(all([], "", false, 0));
    Sys.println(strict(3) + pick(null, 4));
    Sys.println(pick(false, true));
    try { Sys.println(strict()); } catch (e:String) Sys.println(e);
    var m = ["a" => [1]];
    for (k in ["a", "b"]) { var l = m[k]; if (l == null) { l = []; m[k] = l; } l.push(5); }
    Sys.println(m["a"] + " " + m["b"]);
  }
}
