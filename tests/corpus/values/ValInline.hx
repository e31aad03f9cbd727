/** Inline functions and variables, constants, final, computed constants. **/
class ValInline {
    static inline var SIZE = 4;
    static inline final NAME = "grid";
    static final ORIGIN = {x: 0, y: 0};
    static final PRIMES = [2, 3, 5, 7];
    static var table = [for (i in 0...SIZE) i * i];

    static inline function square(x:Int):Int return x * x;

    static inline function clamp(v:Float, low:Float, high:Float):Float {
        return v < low ? low : (v > high ? high : v);
    }

    static function main() {
        Sys.println(SIZE * SIZE + NAME);
        Sys.println(square(SIZE + 1));
        Sys.println(clamp(5, 0, 3) + clamp(-1, 0, 3) + clamp(1.5, 0, 3));
        Sys.println(ORIGIN.x + ORIGIN.y);
        Sys.println(PRIMES.filter(p -> p > SIZE));
        Sys.println(table);
        var n = 0;
        Sys.println(square(n++) + " " + n);
        final local = PRIMES.length;
        Sys.println(local);
        Sys.println(table[2] + table.length);
    }
}
