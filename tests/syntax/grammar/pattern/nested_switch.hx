class NestedSwitches {
    static function f(a, b) return switch (a) {
        case 1:
            switch (b) {
                case 2: 3;
                case _: 4;
            }
        case _:
            5;
    }
}

// broken: `case 2: 3;` -> `case 2: 3`
