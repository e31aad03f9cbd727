class Tools {
    public static inline function clamp(x: Float, low: Float, high: Float): Float {
        return x < low ? low : x > high ? high : x;
    }
    public static function groupBy<T, K>(xs: Array<T>, key: T -> K): Map<String, Array<T>> {
        var found = new Map();
        for (x in xs) {
            var k = Std.string(key(x));
            if (!found.exists(k)) found[k] = [];
            found[k].push(x);
        }
        return found;
    }
}

// broken: `found[k] = [];` -> `found[k = [];`
