class Returns {
    static function f(a: Bool): Int {
        if (a) return 1;
        return {
            2;
        }
    }
    static function g() {
        if (a) return;
        return;
    }
}

// broken: `if (a) return 1;` -> `if (a) return 1`
