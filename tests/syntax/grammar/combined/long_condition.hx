class LongCondition {
    static function f(a, b, c) {
        if (
            a > 1
            && (b < 2 || c == 3)
            && !(a == b)
        ) {
            return true;
        }
        return false;
    }
}

// broken: `&& !(a == b)` -> `&& !(a == b`
