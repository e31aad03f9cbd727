/** Statics that use each other, counters in constructors, initial values of fields. **/
class ViCounter {
    public static var made = 0;
    static var prefix = "c" + start();

    public var id:Int;
    public var tags:Array<String> = ["new"];
    public var inner:{n:Int} = {n: 1};

    static function start():Int return 10;

    public function new() {
        made++;
        id = made;
    }

    public function label():String return prefix + "-" + id;
}

class ValInitOrder {
    static final BASE = 2;
    static final DOUBLE = BASE * 2;
    static final NAMES = ["a", "b"];
    static final COUNT = NAMES.length;
    static var log:Array<String> = [];

    static function note(s:String):String {
        log.push(s);
        return s;
    }

    static function main() {
        var a = new ViCounter();
        var b = new ViCounter();
        a.tags.push("x");
        a.inner.n = 5;
        Sys.println(a.tags + " " + b.tags + " " + b.inner.n);
        Sys.println(a.label() + b.label() + ViCounter.made);
        Sys.println(DOUBLE + COUNT);
        var x = note("1") + note("2");
        Sys.println(x + log);
        Sys.println(note("l").length + note("rr").length + log.length);
        var arr = [note("p"), note("q")];
        Sys.println(arr + "" + log.length);
    }
}
