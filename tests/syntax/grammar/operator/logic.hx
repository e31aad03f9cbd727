class Logic {
    static function f(a, b, c) return !a && (b || !c) && !(a || b);
}

// broken: `!(a || b)` -> `!(a || )`
