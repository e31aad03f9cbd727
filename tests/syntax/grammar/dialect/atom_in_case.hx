// dialect
class AtomCases {
    static function f(x) return switch (x) {
        case :ok: 1;
        case :error | :failed: 2;
        case _: 3;
    }
}

// broken: `:error | :failed:` -> `:error | :`
