// dialect
class MapPatterns {
    static function f(x) return switch (x) {
        case %{"email" => email}: email;
        case %{name: n}: n;
        case %User{id: i}: i;
        case _: null;
    }
}

// broken: `%{name: n}:` -> `%{name: n:`
