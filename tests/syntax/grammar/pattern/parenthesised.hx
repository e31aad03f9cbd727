class ParenthesisedPatterns {
    static function f(a: Int) return switch (a) {
        case (1 | 2): 1;
        case (_): 2;
    }
}

// broken: `case (1 | 2):` -> `case (1 | 2:`
