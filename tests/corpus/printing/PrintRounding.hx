/** Floats rounded by hand and by Math, to a number of places. **/
class PrintRounding {
    static function places(x:Float, n:Int):Float {
        var factor = Math.pow(10, n);
        return Math.round(x * factor) / factor;
    }

    static function fixed(x:Float, n:Int):String {
        var text = Std.string(places(x, n));
        var dot = text.indexOf(".");
        if (dot < 0) {
            text += ".";
            dot = text.length - 1;
        }
        while (text.length - dot - 1 < n) text += "0";
        return text;
    }

    static function main() {
        Sys.println(places(3.14159, 2));
        Sys.println(places(2.5, 0));
        Sys.println(places(-2.5, 0));
        Sys.println(places(1000, 3));
        Sys.println(fixed(2, 2) + " " + fixed(2.5, 2) + " " + fixed(2.345, 1));
        Sys.println(Math.round(2.5) + " " + Math.round(-2.5) + " " + Math.round(2.4999));
        Sys.println(Math.floor(-1.5) + " " + Math.ceil(-1.5) + " " + Std.int(-1.5));
        Sys.println(Math.fround(2.5) + " " + Math.ffloor(2.7) + " " + Math.fceil(2.1));
        Sys.println(Math.abs(-3) + " " + Math.abs(-3.5));
        Sys.println(Math.max(1, 2.5) + " " + Math.min(1, 2.5));
        Sys.println(10 / 4 + " " + 10 / 5);
        Sys.println(Math.pow(2, 10) + " " + Math.pow(2, -1) + " " + Math.sqrt(16));
        Sys.println(0.5 + 0.25);
        Sys.println(1e3 + " " + 1.0e-3);
    }
}
