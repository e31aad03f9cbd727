class Item {
    public final name:String;

    public function new(name:String) {
        this.name = name;
    }
}

class EqualityOfSame {
    static function main() {
        var items = [new Item("a"), new Item("b")];
        var names = [for (item in items) item.name];
        Sys.println(names.indexOf("b"));
        Sys.println(items[0].name == items[1].name);
        var none:Null<Item> = null;
        Sys.println(none == null);
        Sys.println(items[0] != null);
    }
}
