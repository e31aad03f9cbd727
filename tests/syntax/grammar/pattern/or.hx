class Ors {
    static function f(a: Int) return switch (a) {
        case 1 | 2 | 3: "few";
        case 4, 5: "some";
        case Some(1 | 2): "in";
        case _: "many";
    }
}

// broken: `case 4, 5:` -> `case 4, :`
// broken: `1 | 2 | 3` -> `1 | | 3`
