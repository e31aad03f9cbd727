class SwitchValue {
    static function f(a: Int) {
        var b = switch (a) {
            case 1: "one";
            case _: "many";
        };
        return b + switch a {
            case 2: 3;
            default: 4;
        }
    }
}

// broken: `case 1: "one";` -> `case 1 "one";`
