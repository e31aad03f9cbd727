class Fors {
    static function f(xs: Array<Int>, n) {
        for (x in xs) trace(x);
        for (i in 0...n) {
            trace(i);
        }
        for (x in xs.iterator()) for (y in xs) trace(x + y);
    }
}

// broken: `for (x in xs) trace` -> `for (x of xs) trace`
// broken: `for (i in 0...n)` -> `for (i in 0...n`
