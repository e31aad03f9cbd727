class Store {
    public var items:Array<String> = [];
    public var name = "store";

    public function new() {}

    public function add(item:String):Int {
        items.push(item);
        return items.length;
    }
}

@:forward
abstract Shop(Store) from Store to Store {
    public function new() {
        this = new Store();
    }

    public function sell(item:String):String {
        var n = this.add(item);
        return this.name + " sold " + n;
    }
}

class ForwardAll {
    static function main() {
        var shop = new Shop();
        Sys.println(shop.sell("tea"));
        Sys.println(shop.add("cup"));
        shop.name = "corner";
        Sys.println(shop.sell("jam"));
        Sys.println(shop.items.join(","));
        var store:Store = shop;
        Sys.println(store.name);
    }
}
