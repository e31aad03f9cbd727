// haxe: by hand, as the programs of one run have their first values before the first of them starts
class Journal {
  public static var lines:Array<String> = [];
  public static var opened = write("journal opened");

  public static function write(line:String):String {
    lines.push(line);
    Sys.println('* $line');
    return line;
  }
}

class FirstValuesInOrder {
  static var count = 0;
  static var first = next();
  static var second = next();
  static var squares = [for (i in 0...4) i * i];
  static var total = sum(squares);

  static function next():Int {
    count += 10;
    return count;
  }

  static function sum(values:Array<Int>):Int {
    var found = 0;
    for (value in values) found += value;
    return found;
  }

  static function main() {
    Sys.println("main");
    count = 100;
    Sys.println('$second $first $count');
    Sys.println(total);
    Sys.println(Journal.lines.length);
    Sys.println(Journal.opened);
  }
}
