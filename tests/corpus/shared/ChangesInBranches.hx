class ChangesInBranches {
  static function pick(xs:Array<Array<Int>>, n:Int) { for (x in xs) if (x.length == n) return x; return null; }
  static function f(xs:Array<Array<Int>>, c:Bool) {
    var b = pick(xs, 1);
    if (c) b.push(9); // expect: HX4
    return xs;
  }
  static function g(xs:Array<Array<Int>>, n:Int) {
    var b = pick(xs, 1);
    switch n {
      case 1: b.push(9); // expect: HX4
      case _:
    }
    for (i in 0...n) if (i > 5) b.push(i); // expect: HX4
    return xs.length + xs[0].length;
  }
  static function main() {
    Sys.println(f([[1], [2, 3]], false)); // expect: HX4
    Sys.println(g([[1], [2, 3]], 0)); // expect: HX4
  }
}
