class Maths {
    public static inline function square(n:Int):Int {
        return n * n;
    }

    public static inline final LIMIT = 50;

    public static inline function clamp(n:Int):Int {
        return n > LIMIT ? LIMIT : n;
    }
}

class Vec {
    public var x:Int;

    public inline function new(x:Int) {
        this.x = x;
    }

    public inline function move(by:Int):Void {
        x += by;
    }
}

class InlineFunctions {
    static function main() {
        Sys.println(Maths.square(5) + Maths.clamp(70));
        var v = new Vec(1);
        v.move(Maths.square(2));
        Sys.println(v.x);
    }
}
