/** Floats: sums that are exact, comparisons, conversion to whole numbers, averages. **/
class ValFloatArithmetic {
    static function average(values:Array<Float>):Float {
        var total = 0.0;
        for (v in values) total += v;
        return total / values.length;
    }

    static function variance(values:Array<Float>):Float {
        var m = average(values);
        var sum = 0.0;
        for (v in values) sum += (v - m) * (v - m);
        return sum / values.length;
    }

    static function newton(x:Float):Float {
        var guess = x / 2;
        for (_ in 0...20) guess = (guess + x / guess) / 2;
        return guess;
    }

    static function main() {
        Sys.println(average([1, 2, 3, 4]));
        Sys.println(average([2]));
        Sys.println(variance([2, 4, 4, 4, 5, 5, 7, 9]));
        Sys.println(newton(16));
        Sys.println(Math.abs(newton(2) - Math.sqrt(2)) < 1e-9);
        var x:Float = 3;
        Sys.println(x);
        x /= 2;
        Sys.println(x);
        x *= 4;
        Sys.println(x);
        x -= 0.5;
        x += 1;
        Sys.println(x);
        x %= 4;
        Sys.println(x);
        x++;
        Sys.println(x);
        Sys.println(-x);
        Sys.println(5 / 2 * 2);
        Sys.println(1e3 == 1000);
        Sys.println(0.5 == 1 / 2);
        Sys.println(Std.int(7.9) + Math.floor(7.9) + Math.ceil(7.1) + Math.round(7.5));
        var n:Int = 7;
        var f:Float = n;
        Sys.println(f / 2);
        Sys.println(n / 2);
        Sys.println(2.0 * n);
        Sys.println([1.5, 2, 3.25].map(v -> v * 2));
        Sys.println(Math.pow(2, 3) + Math.pow(9, 0.5));
        Sys.println(100 * 1.1 > 110);
        Sys.println(1 / 4 + 1 / 8);
        Sys.println(3.0 == 3);
    }
}
