enum abstract Level(Int) from Int to Int {
    var Low = 1;
    var Middle = 5;
    var High = 9;

    public function next():Level {
        return switch (this) {
            case 1: Middle;
            case 5: High;
            default: High;
        }
    }

    public static function parse(text:String):Level {
        return switch (text) {
            case "low": Low;
            case "high": High;
            case _: Middle;
        }
    }

    @:op(A < B) static function less(a:Level, b:Level):Bool;
}

enum abstract Color(String) to String {
    var Red = "red";
    var Blue = "blue";

    public inline function loud():String {
        return this.toUpperCase();
    }
}

class OwnEnumAbstracts {
    static function name(level:Level):String {
        return switch (level) {
            case Low: "low";
            case Middle: "middle";
            case High: "high";
        }
    }

    static function main() {
        Sys.println(name(Low.next()));
        Sys.println(name(Level.parse("low").next().next()));
        var n:Int = High;
        Sys.println(n + 1);
        Sys.println(Color.Red.loud());
        var text:String = Blue;
        Sys.println(text);
        Sys.println(Low < High);
    }
}
