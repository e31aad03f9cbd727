class SwitchInCall {
    static function f(a) {
        g(switch (a) {
            case 1: "x";
            case _: "y";
        }, function() {
            return 1;
        });
    }
}

// broken: `case _: "y";` -> `case _ "y";`
