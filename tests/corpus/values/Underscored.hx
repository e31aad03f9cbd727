class Registry {
  static var _instance:Registry;
  static var _asked = 0;

  public static function get():Registry {
    if (_instance == null) _instance = new Registry();
    _asked++;
    return _instance;
  }

  public var _names:Array<String> = [];

  function new() {}

  public static function asked():Int
    return _asked;
}

class Underscored {
  static function weigh(_price:Int, _unused:Int):Int {
    var _sum = _price + 1;
    for (_ in 0...2) _sum *= 2;
    for (_step in [1, 2]) _sum += _step;
    return _sum;
  }

  static function main() {
    Registry.get()._names.push("one");
    Sys.println(Registry.get()._names.length + Registry.asked());
    Sys.println(weigh(1, 2));
    var _number = 7;
    Sys.println(switch _number {
      case 1 | 2: "low";
      case _odd if (_odd % 2 == 1): 'odd $_odd';
      case _: "even";
    });
  }
}
