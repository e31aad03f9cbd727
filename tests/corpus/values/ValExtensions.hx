/** Static extension: own functions on Int, String, Array, structures and enums. **/
using ValExtensions.VeTools;

enum VeShape {
    Circle(r:Float);
    Square(side:Float);
}

class VeTools {
    public static function twice(n:Int):Int return n * 2;

    public static function shout(s:String, ?mark:String):String {
        return s.toUpperCase() + (mark == null ? "!" : mark);
    }

    public static function sum(a:Array<Int>):Int {
        var t = 0;
        for (x in a) t += x;
        return t;
    }

    public static function second<T>(a:Array<T>):Null<T> return a[1];

    public static function area(s:VeShape):Float {
        return switch (s) {
            case Circle(r): r * r * 3;
            case Square(side): side * side;
        }
    }

    public static function label(p:{x:Int, y:Int}):String return '<${p.x};${p.y}>';

    public static function isBlank(s:Null<String>):Bool return s == null || s == "";
}

class ValExtensions {
    static function main() {
        Sys.println(3.twice() + 4.twice().twice());
        Sys.println("hey".shout() + "ho".shout("?"));
        Sys.println([1, 2, 3].sum());
        Sys.println(["a", "b"].second());
        Sys.println([1].second() == null);
        Sys.println(Circle(2).area() + Square(3).area());
        Sys.println({x: 1, y: 2}.label());
        var s:Null<String> = null;
        Sys.println(s.isBlank() + " " + "x".isBlank());
        Sys.println([1, 2].map(n -> n.twice()).sum());
        Sys.println([for (w in ["a", "b"]) w.shout()].join(""));
    }
}
