class OneListTwice {
  static function twice():Array<Array<Int>> {
    var list = [1];
    return [list, list];
  }

  static function both():{left:Array<Int>, right:Array<Int>} {
    var list = [1];
    return {left: list, right: list};
  }

  static function apart():{left:Array<Int>, right:Array<Int>} {
    return {left: [1], right: [1]};
  }

  static function again() return both();

  static function main() {
    var separate = apart();
    separate.left.push(2);
    Sys.println(separate.right);
    var lists = twice();
    lists.push([3]);
    Sys.println(lists);
    lists[0].push(2); // expect: HX4
    Sys.println(lists[1]);
    var pair = again();
    pair.left.push(2); // expect: HX4
    Sys.println(pair.right);
  }
}
