abstract Seconds(Int) from Int {
    public static final ZERO:Seconds = 0;

    public static function minutes(n:Int):Seconds {
        return n * 60;
    }

    @:op(A + B) static function add(a:Seconds, b:Seconds):Seconds;

    @:op(A > B) static function more(a:Seconds, b:Seconds):Bool;

    public function format():String {
        return Std.int(this / 60) + "m" + this % 60 + "s";
    }

    public function isZero():Bool {
        return this == 0;
    }
}

class AbstractSeconds {
    static function main() {
        var s = Seconds.minutes(2) + 5;
        Sys.println(s.format());
        Sys.println(s > Seconds.minutes(2));
        Sys.println(Seconds.ZERO.isZero());
        Sys.println(s.isZero());
    }
}
