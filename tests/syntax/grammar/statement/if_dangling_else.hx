class DanglingElse {
    static function f(a, b) {
        if (a) if (b) c() else d();
        if (a)
            if (b)
                c();
            else
                d();
    }
}

// broken: `if (a) if (b)` -> `if (a) if ()`
