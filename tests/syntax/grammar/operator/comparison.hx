class Comparison {
    static function f(a, b) return a == b || a != b && a < b || a <= b && a > b || a >= b;
}

// broken: `a != b` -> `a != `
