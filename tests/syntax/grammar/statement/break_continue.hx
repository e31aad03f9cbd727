class BreakContinue {
    static function f(xs: Array<Int>) {
        for (x in xs) {
            if (x < 0) continue;
            if (x > 9) break;
            trace(x);
        }
    }
}

// broken: `continue;` -> `continue 1;`
