/** null inside of texts, arrays, structures, arguments of enums. **/
enum PuBox {
    Box(v:Null<Int>);
    Pair(a:Null<String>, b:Null<Float>);
}

class PrintNullInside {
    static function find(key:String):Null<Int> {
        var map = ["a" => 1];
        return map[key];
    }

    static function main() {
        Sys.println(Box(null));
        Sys.println(Pair(null, 1.0));
        Sys.println([find("a"), find("b")]);
        Sys.println("found " + find("b"));
        Sys.println('found ${find("a")} ${find("z")}');
        var missing:Null<String> = null;
        Sys.println("a" + missing + "b");
        Sys.println(missing + "b");
        var s:{?opt:String, req:Int} = {req: 1};
        Sys.println(s.opt);
        Sys.println("opt: " + s.opt);
        Sys.println([1, 2, 3][7]);
        var words = ["x"];
        Sys.println("word " + words[3]);
        Sys.println(["k" => null].toString());
        var parsed = Std.parseInt("zz");
        Sys.println("parsed " + parsed);
        var text = "t";
        text += missing;
        Sys.println(text);
    }
}
