/** toString that uses toString of parts, lists and maps of them. **/
class TsItem {
    public final name:String;
    public final price:Float;

    public function new(name:String, price:Float) {
        this.name = name;
        this.price = price;
    }

    public function toString() {
        return name + ":" + price;
    }
}

class TsBasket {
    var items:Array<TsItem> = [];
    var notes:Map<String, String> = new Map();

    public function new() {}

    public function add(name:String, price:Float):TsBasket {
        items.push(new TsItem(name, price));
        return this;
    }

    public function note(k:String, v:String):Void {
        notes[k] = v;
    }

    public function toString():String {
        var total = 0.0;
        for (item in items) total += item.price;
        return 'Basket$items total=$total notes=$notes';
    }
}

class PrintToStringOfParts {
    static function main() {
        var basket = new TsBasket();
        Sys.println(basket);
        basket.add("tea", 2.5).add("milk", 1);
        basket.note("for", "Ann");
        Sys.println(basket);
        Sys.println("today: " + basket);
        Sys.println([basket].length);
    }
}
