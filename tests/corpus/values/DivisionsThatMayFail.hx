class DivisionsThatMayFail {
  static final NOTHING = 0;

  static function ratio(part:Float, whole:Float):Float
    return part / whole;

  static function mean(values:Array<Float>):Float {
    var sum = 0.0;
    for (value in values) sum += value;
    return sum / values.length;
  }

  static function careful(part:Float, whole:Float):Float
    return whole == 0 ? 0 : part / whole;

  static function main() {
    Sys.println(ratio(1, 4));
    Sys.println(mean([1, 2]));
    Sys.println(careful(3, 0));
    Sys.println(ratio(1, 0) > 100); // expect: HX4
    Sys.println(Math.isNaN(mean([]))); // expect: HX4
    var none = 0;
    Sys.println(7 / none);
    Sys.println(3 / NOTHING > 1);
    Sys.println(-1 / 0 < 5);
    Sys.println(Math.isNaN(5 % none));
    var parts = 0;
    parts += 2;
    Sys.println(7 / parts);
  }
}
