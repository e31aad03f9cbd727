class Ifs {
    static function f(a: Bool) {
        if (a) b();
        if (a) {
            b();
        }
        if (a) b() else c();
        if (a) b(); else c();
        if (a) {
            b();
        } else if (d) {
            c();
        } else {
            e();
        }
    }
}

// broken: `if (a) b();` -> `if (a b();`
// broken: `else if (d)` -> `else if d`
