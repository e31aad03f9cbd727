using Lambda;
typedef Item = {name:String, n:Int};
class FoundCases {
    static function look(items:Array<Item>, name:String):Item {
        for (item in items) {
            if (item.name == name && item.n >= 0) return item;
        }
        return null;
    }
    static function show(xs:Array<Item>) Sys.println(xs.map(x -> x.name + x.n).join(" "));
    static function main() {
        var items:Array<Item> = [{name: "a", n: 1}, {name: "b", n: 2}, {name: "c", n: 3}];
        for (name in ["a", "c", "zz", "a"]) {
            var item = look(items, name);
            if (item == null) continue;
            item.n += 10;
        }
        show(items);
        var name = "b";
        var x = items.find(i -> i.name == name);
        name = "c";
        x.n = 50;
        show(items);
        look(items, "a").n--;
        show(items);
        items.find(i -> i.n > 40).n = 4;
        show(items);
        var i = 0;
        while (i < 2) {
            var y = items.find(it -> it.n > i);
            y.n = -y.n;
            i++;
        }
        show(items);
        var rows = [[1, 2], [3], [4, 5]];
        var row = rows.find(r -> r.length == 1);
        row.push(9);
        row.push(8);
        Sys.println(rows);
        var z = look(items, "c");
        if (z != null && z.n > 0) z.n = 0; else items.push({name: "new", n: 1});
        show(items);
        try {
            look(items, "none").n = 3;
        } catch (e:Dynamic) {
            Sys.println("null");
        }
        show(items);
    }
}
