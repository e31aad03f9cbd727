/** What travels as Dynamic prints as what it is. **/
enum PdKind {
    One;
    Two(n:Int);
}

class PdThing {
    public function new() {}

    public function toString() {
        return "thing!";
    }
}

class PrintDynamic {
    static function show(v:Dynamic):String {
        return "<" + v + ">";
    }

    static function main() {
        var all:Array<Dynamic> = [1, 2.5, 3.0, "s", true, null, [1, "x"], {a: 1}, One, Two(2), new PdThing(), ["k" => 1]];
        for (v in all) {
            Sys.println(show(v));
        }
        for (v in all) Sys.print(Std.string(v) + " ");
        Sys.println("");
        Sys.println(all.length);
        var d:Dynamic = 4;
        d = d + 1;
        Sys.println(d);
        d = "a" + d;
        Sys.println(d);
        Sys.println(all.map(show).join(""));
    }
}
