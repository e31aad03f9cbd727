class Guards {
    static function f(a: Int) return switch (a) {
        case n if (n > 10): "big";
        case n if (n > 5 && n != 7): "medium";
        case 1, 2 if (a > 0): "small";
        case _: "none";
    }
}

// broken: `if (n > 10):` -> `if (n > 10:`
