class HandedBeforeAssignment {
  static function attempted(act:()->Int, other:Int) { try { return act(); } catch (e:String) { return other; } }
  static function twice(n:Int) return n * 2;
  static function main() {
    var v = twice(1);
    for (i in 0...3) {
      Sys.println(attempted(() -> v + 1, 3));
      v += i;
    }
    function named(n:Int) return n + v;
    Sys.println([1, 2].map(named).join(" "));
    var own = () -> v + 100;
    Sys.println(attempted(own, 1));
    v = twice(20);
    Sys.println(attempted(own, 1));
    Sys.println(v);
  }
}
