class Precedence {
    static function f(a, b, c, d) {
        var x = a = b + c << d == 1 && a | b > c || d ? a : b;
        return x;
    }
}

// broken: `b > c` -> `b > > c`
