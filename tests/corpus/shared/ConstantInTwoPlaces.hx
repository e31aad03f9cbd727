class Good {
    public final name:String;
    public final price:Float;
    public final maker:Maker;
    public function new(name:String, price:Float, maker:Maker) {
        this.name = name;
        this.price = price;
        this.maker = maker;
    }
    public function label():String return '$name by ${maker.name}';
}
class Maker {
    public final name:String;
    public function new(name:String) this.name = name;
}
class Entry {
    public final good:Good;
    public var count = 0;
    public function new(good:Good) this.good = good;
}
class Basket {
    final entries:Map<String, Entry> = [];
    final favourites:Array<Good> = [];
    public function new() {}
    public function add(good:Good, count = 1):Entry {
        var entry = entries[good.name];
        if (entry == null) {
            entry = new Entry(good);
            entries[good.name] = entry;
            favourites.push(good);
        }
        entry.count += count;
        return entry;
    }
    public function show():String
        return [for (one in favourites) one.label() + " x" + entries[one.name].count].join(", ");
}
class ConstantInTwoPlaces {
    static function main() {
        var maker = new Maker("Ann");
        var pen = new Good("pen", 2, maker);
        var cup = new Good("cup", 3, maker);
        var basket = new Basket();
        basket.add(pen, 2);
        basket.add(cup);
        basket.add(pen);
        Sys.println(basket.show());
        var chosen = [pen, cup, pen];
        chosen.sort((a, b) -> a.price > b.price ? -1 : a.price < b.price ? 1 : 0);
        Sys.println([for (one in chosen) one.label()]);
        Sys.println(chosen[0] == cup && pen.maker == cup.maker);
    }
}
