class TypeCheckPatterns {
    static function f(a: Dynamic) return switch (a) {
        case (x : Int): 1;
        case _: 2;
    }
}

// broken: `(x : Int)` -> `(x : )`
