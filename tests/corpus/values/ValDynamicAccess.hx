/** haxe.DynamicAccess: a structure by names. **/
import haxe.DynamicAccess;

class ValDynamicAccess {
    static function main() {
        var d:DynamicAccess<Int> = {};
        d["one"] = 1;
        d.set("twoWords", 2);
        Sys.println(d["one"] + d.get("twoWords"));
        Sys.println(d.exists("one") + " " + d.exists("nope"));
        Sys.println(d["nope"] == null);
        var keys = d.keys();
        keys.sort(Reflect.compare);
        Sys.println(keys);
        var sum = 0;
        for (k => v in d) sum += v;
        for (v in d) sum += v;
        Sys.println(sum);
        Sys.println(d.remove("one") + " " + d.remove("one"));
        Sys.println(haxe.Json.stringify(d));
        var raw:Dynamic = {name: "n", list: [1]};
        var s:DynamicAccess<Dynamic> = raw;
        Sys.println(s["name"]);
        Sys.println(s["list"]);
    }
}
