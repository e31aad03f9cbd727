// dialect
class BareGuards {
    static function f(x) return switch (x) {
        case {:ok, ks} if ks.length > 0: 1;
        case n if n > 3 && n < 9: 2;
        case _: 3;
    }
}

// broken: `if n > 3 && n < 9:` -> `if n > 3 && :`
