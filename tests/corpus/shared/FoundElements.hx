using Lambda;
typedef Item = {name:String, n:Int};
class FoundElements {
    static function lookup(items:Array<Item>, name:String):Item {
        for (i in items) if (i.name == name) return i;
        return null;
    }
    var items:Array<Item> = [{name: "a", n: 1}, {name: "b", n: 2}];
    function new() {}
    function get(name:String):Item {
        for (i in items) if (i.name == name) return i;
        return null;
    }
    function bump(name:String) {
        var i = get(name);
        i.n++;
    }
    function bump2(name:String) {
        var i = items.find(x -> x.name == name);
        if (i != null) i.n++;
    }
    static function main() {
        var items:Array<Item> = [{name: "a", n: 1}, {name: "b", n: 2}];
        var b = lookup(items, "b");
        b.n = 5;
        Sys.println(items[1].n);
        var c = items.find(x -> x.name == "a");
        c.n = 7;
        Sys.println(items[0].n);
        var f = new FoundElements();
        f.bump("a");
        f.bump2("a");
        f.bump2("zz");
        f.get("b").n += 10;
        Sys.println(f.items[0].n + f.items[1].n);
    }
}
