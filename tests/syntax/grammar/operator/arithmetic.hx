class Arithmetic {
    static function f(a, b, c) return a + b * c - a / b % c;
}

// broken: `b * c` -> `b * * c`
// broken: `a + b` -> `a + `
