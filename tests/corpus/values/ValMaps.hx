/** Maps of every kind of key: get, exists, remove, iteration in sorted order, copy, clear. **/
enum VmKey {
    Small(n:Int);
    Big;
}

class ValMaps {
    static function sorted(map:Map<String, Int>):String {
        var keys = [for (k in map.keys()) k];
        keys.sort(Reflect.compare);
        return [for (k in keys) k + "=" + map[k]].join(",");
    }

    static function main() {
        var m = new Map<String, Int>();
        m["b"] = 2;
        m.set("a", 1);
        Sys.println(sorted(m));
        Sys.println(m["z"] == null);
        Sys.println(m["z"]);
        Sys.println(m.exists("a") + " " + m.exists("z"));
        Sys.println(m.remove("a") + " " + m.remove("a"));
        m["b"] += 5;
        m["c"] = m["b"] * 2;
        Sys.println(sorted(m));
        var copy = m.copy();
        copy["d"] = 0;
        Sys.println(sorted(m) + "|" + sorted(copy));
        copy.clear();
        Sys.println(sorted(copy) + Lambda.count(copy));
        var byInt:Map<Int, String> = [3 => "c", 1 => "a"];
        var total = 0;
        for (k => v in byInt) total += k * v.length;
        Sys.println(total);
        var values = [for (v in byInt) v];
        values.sort(Reflect.compare);
        Sys.println(values);
        var byEnum:Map<VmKey, Int> = [Small(1) => 1, Big => 2];
        byEnum[Small(1)] = 10;
        Sys.println(byEnum[Small(1)] + byEnum[Big]);
        var nested = new Map<String, Map<String, Int>>();
        nested["x"] = ["y" => 1];
        nested["x"]["z"] = 2;
        Sys.println(sorted(nested["x"]));
        var lists = new Map<String, Array<Int>>();
        for (n in 0...6) {
            var key = n % 2 == 0 ? "even" : "odd";
            if (!lists.exists(key)) lists[key] = [];
            lists[key].push(n);
        }
        Sys.println(lists["even"] + " " + lists["odd"]);
        var isNull:Null<Int> = m.get("nope");
        Sys.println(isNull == null ? "none" : "some");
    }
}
