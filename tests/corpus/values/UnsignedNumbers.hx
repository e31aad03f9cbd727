class UnsignedNumbers {
  static function larger(a:UInt, b:UInt):UInt
    return a > b ? a : b;

  static function main() {
    var all:UInt = 0xFFFFFFFF;
    var few:UInt = 7;
    Sys.println(all > few);
    Sys.println(larger(few, all) == all);
    Sys.println('$all and $few');
    Sys.println(all);
    Sys.println(all % 10);
    Sys.println(few / 2);
    var bits:UInt = 1 << 31;
    Sys.println("top " + bits);
    Sys.println(bits >= few);
    var signed:Int = all;
    Sys.println(signed);
  }
}
