abstract Percent(Float) {
    inline function new(value:Float) {
        this = value;
    }

    @:from static function fromFloat(value:Float):Percent {
        return new Percent(value < 0.0 ? 0.0 : value);
    }

    @:from static function fromString(text:String):Percent {
        return new Percent(Std.parseFloat(text));
    }

    @:to function toInt():Int {
        return Std.int(this * 100);
    }

    @:to function toText():String {
        return toInt() + "%";
    }
}

class ImplicitCasts {
    static function show(p:Percent):String {
        return p;
    }

    static function twice(n:Int):Int {
        return n * 2;
    }

    static function main() {
        Sys.println(show(0.25));
        Sys.println(show("0.5"));
        var p:Percent = -3.5;
        Sys.println(twice(p));
        var text:String = p;
        Sys.println(text);
        var all:Array<Percent> = [0.125, 0.75];
        for (one in all) Sys.println(show(one));
    }
}
