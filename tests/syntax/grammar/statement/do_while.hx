class DoWhiles {
    static function f(a: Bool) {
        do {
            b();
        } while (a);
        do b() while (a);
    }
}

// broken: `} while (a);` -> `} (a);`
