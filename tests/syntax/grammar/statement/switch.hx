class Switches {
    static function f(a: Int) {
        switch (a) {
            case 1:
                b();
            case 2:
                c();
                d();
            case 3:
            default:
                e();
        }
        switch a {
            case _:
        }
    }
}

// broken: `case 1:` -> `case 1`
// broken: `switch (a) {` -> `switch (a)`
// broken: `case 3:` -> `case :`
