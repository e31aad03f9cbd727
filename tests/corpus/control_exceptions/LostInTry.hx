class Stock {
  var items = new Map<String, Int>();

  public var log:Array<String> = [];

  public function new() {}

  public function put(name:String, n:Int)
    items[name] = n;

  public function take(name:String, n:Int) {
    log.push("take " + name);
    var have = items.exists(name) ? items[name] : 0;
    if (have < n) throw 'only $have';
    items[name] = have - n;
  }
}

class LostInTry {
  static function attempt(stock:Stock, n:Int):Bool {
    try {
      stock.take("pen", n);
      return true;
    } catch (e:String) {
      return false;
    }
  }

  static function main() {
    var stock = new Stock();
    stock.put("pen", 3);
    try {
      stock.take("pen", 2);
      stock.take("pen", 2);
    } catch (e:String) {
      Sys.println(e);
    }
    Sys.println(stock.log);
    Sys.println(attempt(stock, 5));
    Sys.println(attempt(stock, 1));
    Sys.println(stock.log.length);
    for (n in 1...3) try stock.take("cup", n) catch (e:Dynamic) Sys.println("caught " + e);
    Sys.println(stock.log.length);
  }
}
