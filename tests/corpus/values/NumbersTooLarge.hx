class NumbersTooLarge {
  static function main() {
    var large = Std.parseFloat("1e400");
    Sys.println(large == Math.POSITIVE_INFINITY);
    Sys.println(Std.parseFloat("-2.5e999") < -1e300);
    Sys.println(Math.isNaN(Std.parseFloat("e400")));
    Sys.println(Std.parseFloat("12e2x"));
    var found = [for (word in ["3", "x", "-1e500"]) Std.parseFloat(word)];
    Sys.println([for (one in found) one > 0]);
    Sys.println([for (one in found) one < 0]);
  }
}
