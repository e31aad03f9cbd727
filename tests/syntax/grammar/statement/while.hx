class Whiles {
    static function f(a: Bool) {
        while (a) b();
        while (a && !c) {
            b();
        }
        while (true) if (a) break;
    }
}

// broken: `while (a) b()` -> `while a b()`
