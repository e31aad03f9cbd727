class Interval {
    static function f(n: Int) {
        for (i in 0...n) trace(i);
        for (i in 1 + 1...n - 1) trace(i);
        var it = 0...10;
    }
}

// broken: `0...10` -> `0...`
