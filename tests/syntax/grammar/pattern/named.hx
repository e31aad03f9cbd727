class NamedPatterns {
    static function f(a: Option) return switch (a) {
        case all = Some(_): 1;
        case Some(inner = [1, 2]): 2;
        case _: 3;
    }
}

// broken: `all = Some(_)` -> `all = `
