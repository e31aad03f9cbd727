class Item {
    public final sku:String;
    public var quantity(default, set):Int;
    public var low(get, never):Bool;

    public function new(sku:String, quantity:Int) {
        this.sku = sku;
        this.quantity = quantity;
    }

    function set_quantity(value:Int):Int {
        return quantity = value < 0 ? 0 : value;
    }

    function get_low():Bool {
        return quantity < 3;
    }

    public function toString():String {
        return sku + "x" + quantity;
    }
}

class Stock {
    final items:Array<Item> = [];
    public var count(get, never):Int;

    public function new() {}

    function get_count():Int {
        var n = 0;
        for (item in items) n += item.quantity;
        return n;
    }

    public function add(sku:String, quantity:Int):Stock {
        items.push(new Item(sku, quantity));
        return this;
    }

    public function take(sku:String, n:Int):Bool {
        for (i in 0...items.length) {
            if (items[i].sku == sku) {
                if (items[i].quantity < n) return false;
                items[i].quantity -= n;
                return true;
            }
        }
        return false;
    }

    public function lows():Array<String> {
        return [for (item in items) if (item.low) item.sku];
    }

    public function iterator():Iterator<Item> {
        return items.iterator();
    }
}

class Inventory {
    static function main() {
        var stock = new Stock().add("tea", 5).add("cup", 2).add("jam", 9);
        Sys.println(stock.count);
        Sys.println(stock.take("tea", 3));
        Sys.println(stock.take("tea", 3));
        Sys.println(stock.take("nut", 1));
        Sys.println(stock.lows().join(","));
        for (item in stock) Sys.println(item.toString());
        Sys.println(stock.count);
    }
}
