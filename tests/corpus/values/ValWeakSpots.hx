/** Constants as conditions, copies by map, iterators by hand, functions of members. **/
class ValWeakSpots {
    static var mode = 2;
    static inline var DEBUG = false;

    static function pairs(m:Map<String, Int>):Array<String> {
        var out = [];
        var it = m.keyValueIterator();
        while (it.hasNext()) {
            var p = it.next();
            out.push(p.key + p.value);
        }
        return out;
    }

    static function each(it:KeyValueIterator<Int, String>):String {
        var out = "";
        for (k => v in it) out += k + v;
        return out;
    }

    static function main() {
        var a = [1, 2];
        var b = a.map(x -> x);
        b.push(3);
        Sys.println(a + " " + b);
        var c = [for (x in a) x];
        c[0] = 9;
        Sys.println(a + " " + c);
        if (!true) Sys.println("never");
        if (DEBUG) Sys.println("debug");
        Sys.println(DEBUG ? "d" : "r");
        Sys.println(switch (mode) {
            case 1: "one";
            case 2: "two";
            default: "many";
        });
        while (true) {
            if (a.length > 3) break;
            a.push(0);
        }
        Sys.println(a);
        Sys.println(pairs(["k" => 1]));
        Sys.println(each(["x", "y"].keyValueIterator()));
        var f = a.indexOf;
        Sys.println(f(2));
        var up = "abc".toUpperCase;
        Sys.println(up());
        var s = a.slice(0);
        s.pop();
        Sys.println(a.length - s.length);
        var filtered = a.filter(x -> true);
        filtered.reverse();
        Sys.println(a + "" + filtered);
        var con = a.concat([]);
        con.shift();
        Sys.println(a.length + " " + con.length);
    }
}
