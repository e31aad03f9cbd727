/** null among numbers and texts: sums, filters, defaults, first of none. **/
class ValNullLists {
    static function sum(list:Array<Null<Int>>):Int {
        var t = 0;
        for (x in list) if (x != null) t += x;
        return t;
    }

    static function firstOf(list:Array<String>):Null<String> {
        return list.length == 0 ? null : list[0];
    }

    static function orElse<T>(v:Null<T>, d:T):T {
        return v == null ? d : v;
    }

    static function main() {
        Sys.println(sum([1, null, 2]));
        Sys.println([1, null, 2].filter(x -> x != null));
        Sys.println(firstOf([]) == null);
        Sys.println(firstOf(["x"]));
        Sys.println(firstOf([]));
        Sys.println(orElse(firstOf([]), "default") + orElse(3, 4) + orElse(null, 5));
        var cache:Map<String, Null<Int>> = ["a" => null, "b" => 2];
        Sys.println(cache.exists("a") + " " + (cache["a"] == null) + " " + cache["b"]);
        var m:Null<Map<String, Int>> = null;
        Sys.println(m == null ? 0 : m["x"]);
        var x:Null<Int> = null;
        if (x == null) x = 1;
        x++;
        Sys.println(x);
        var y:Null<Float> = 2;
        Sys.println(y / 2);
        var z:Null<Bool> = null;
        Sys.println(z == true);
        Sys.println(z == null ? "unknown" : z ? "yes" : "no");
        var a = [null, "b"];
        Sys.println(a[0] == null && a[1] != null);
        Sys.println(a.indexOf(null));
    }
}
