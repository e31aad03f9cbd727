/** Reflect on instances, those that two variables share too. **/
class VroItem {
    public var itemName:String;
    public var amount:Int = 1;

    public function new(itemName:String) {
        this.itemName = itemName;
    }
}

class VroBox {
    public var item:VroItem;

    public function new(item:VroItem) {
        this.item = item;
    }
}

class ValReflectOnObjects {
    static function main() {
        var item = new VroItem("a");
        Sys.println(Reflect.field(item, "itemName"));
        Sys.println(Reflect.hasField(item, "amount"));
        var shared = new VroItem("s");
        var one = new VroBox(shared);
        var two = new VroBox(shared);
        one.item.amount = 5;
        Sys.println(two.item.amount);
        Sys.println(Reflect.field(two.item, "amount"));
        Sys.println(Reflect.field(two.item, "itemName"));
        var d:Dynamic = two.item;
        Sys.println(d.amount + d.itemName);
        Reflect.setField(shared, "amount", 9);
        Sys.println(one.item.amount);
        var names = Reflect.fields(shared);
        names.sort(Reflect.compare);
        Sys.println(names);
        Sys.println(haxe.Json.stringify({amount: shared.amount}));
    }
}
