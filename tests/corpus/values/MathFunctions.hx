/** Math on ints and floats; rounding answers ints. **/
class MathFunctions {
    static function mean(values:Array<Float>):Float {
        if (values.length == 0) return 0;
        var sum = 0.0;
        for (value in values) sum += value;
        return sum / values.length;
    }

    static function main() {
        Sys.println(Math.floor(2.7) + " " + Math.ceil(2.1) + " " + Math.round(2.5) + " " + Math.round(-2.5));
        Sys.println(Math.floor(-2.7) + " " + Math.ceil(-2.1) + " " + Math.round(2.4));
        Sys.println(Math.abs(-3.5) + " " + Math.abs(4) + " " + Math.max(3, 7) + " " + Math.min(-1, 1.5));
        Sys.println(Math.sqrt(16) + " " + Math.pow(2, 10) + " " + Math.pow(4, 0.5));
        Sys.println(7 / 2 + " " + 8 / 2 + " " + Std.int(7 / 2) + " " + 7 % 3 + " " + -7 % 3);
        Sys.println(5.5 % 2 + " " + -5.5 % 2);
        Sys.println(Math.PI > 3.14 && Math.PI < 3.15);
        Sys.println(Math.isNaN(Math.NaN) + " " + Math.isFinite(1) + " " + Math.isFinite(Math.POSITIVE_INFINITY));
        Sys.println(Math.sin(0) + " " + Math.cos(0) + " " + Math.exp(0) + " " + Math.log(1));
        Sys.println(mean([1, 2, 6]) + " " + mean([]));
        Sys.println(Math.ceil(41 / 10) + " pages of " + Math.round(41 / 5));
        Sys.println((3 & 6) + " " + (3 | 6) + " " + (3 ^ 6) + " " + (1 << 5) + " " + (-16 >> 2) + " " + ~7);
        var least = Math.POSITIVE_INFINITY;
        for (value in [4.5, 2.5, 8.0]) {
            if (value < least) least = value;
        }
        Sys.println(least);
        Sys.println(1 - 0.5 == 0.5 && 3 == 3.0);
        Sys.println(Math.atan2(0, 1) + Math.floor(9.99));
    }
}
