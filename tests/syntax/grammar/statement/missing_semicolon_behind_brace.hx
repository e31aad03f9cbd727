class MissingSemicolon {
    static function f(a) {
        var o = {x: 1}
        var g = function() {}
        var s = switch (a) {
            case _: 1;
        }
        g()
        ;
    }
}

// broken: `var o = {x: 1}` -> `var o = [1]`
