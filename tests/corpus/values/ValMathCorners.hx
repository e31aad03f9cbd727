/** Math with NaN and the infinities: comparison, rounding, sums. **/
class ValMathCorners {
    static function mean(values:Array<Float>):Float {
        var sum = 0.0;
        for (v in values) sum += v;
        return values.length == 0 ? Math.NaN : sum / values.length;
    }

    static function lowest(values:Array<Float>):Float {
        var low = Math.POSITIVE_INFINITY;
        for (v in values) if (v < low) low = v;
        return low;
    }

    static function highest(values:Array<Float>):Float {
        var high = Math.NEGATIVE_INFINITY;
        for (v in values) high = Math.max(high, v);
        return high;
    }

    static function main() {
        Sys.println(Math.isNaN(mean([])));
        Sys.println(mean([1, 2, 4.5]));
        Sys.println(lowest([3, 1.5, 2]));
        Sys.println(lowest([]) == Math.POSITIVE_INFINITY);
        Sys.println(highest([3, 1.5, 2]));
        Sys.println(Math.isFinite(lowest([])));
        var nan = Math.NaN;
        Sys.println(nan == nan);
        Sys.println(nan != nan);
        Sys.println(nan < 1 || nan > 1);
        Sys.println(Math.POSITIVE_INFINITY > 1e300);
        Sys.println(Math.NEGATIVE_INFINITY < 0);
        Sys.println(Math.round(0.5) + Math.round(-0.5) + Math.round(1.5));
        Sys.println(Math.ceil(-0.5) + Math.floor(0.99));
        Sys.println(Math.round(2.5) + Math.round(-1.5));
        Sys.println(Math.abs(-2.5) + Math.abs(3));
        Sys.println(Math.min(1, 2) + Math.max(1, 2));
        Sys.println(Math.pow(2, 0.5) > 1.41 && Math.pow(2, 0.5) < 1.42);
        Sys.println(Math.sqrt(2) * Math.sqrt(2) > 1.99);
        Sys.println(Math.floor(Math.PI * 1000));
        Sys.println(Math.round(Math.sin(Math.PI / 2)));
        Sys.println(Math.exp(0) + Math.log(1));
        Sys.println(Math.atan2(0, 1));
        Sys.println(Math.isNaN(Math.sqrt(-1)));
        Sys.println(Std.int(-0.9));
    }
}
