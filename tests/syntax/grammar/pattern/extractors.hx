class Extractors {
    static function f(a: String) return switch (a) {
        case _.toLowerCase() => "yes": 1;
        case Std.parseInt(_) => n if (n != null): n;
        case f(_, 2) => Some(x): x;
        case [_.length => 1, _]: 2;
        case _: 3;
    }
}

// broken: `_.toLowerCase() => "yes"` -> `_.toLowerCase() =>`
