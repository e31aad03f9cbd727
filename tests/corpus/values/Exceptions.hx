/** haxe.Exception and classes of one's own; a catch of the base takes the derived. **/
import haxe.Exception;

class OutOfStock extends Exception { // expect: HX401
    public var item:String;

    public function new(item:String) {
        super("out of " + item); // expect: HX401
        this.item = item;
    }
}

class Exceptions {
    static function take(stock:Map<String, Int>, item:String):Int {
        if (!stock.exists(item)) {
            throw new Exception("unknown " + item);
        }
        if (stock[item] == 0) {
            throw new OutOfStock(item);
        }
        return stock[item] - 1;
    }

    static function order(stock:Map<String, Int>, item:String):String {
        try {
            return item + " left: " + take(stock, item);
        } catch (e:OutOfStock) {
            return "reorder " + e.item;
        } catch (e:Exception) {
            return "failed: " + e.message;
        }
    }

    static function main() {
        var stock = ["pen" => 2, "ink" => 0];
        Sys.println(order(stock, "pen"));
        Sys.println(order(stock, "ink"));
        Sys.println(order(stock, "cup"));
        var message = try {
            take(stock, "ink");
            "taken";
        } catch (e:Exception) {
            e.message;
        }
        Sys.println(message);
    }
}
