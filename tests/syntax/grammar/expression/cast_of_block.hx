class CastOfBlock {
    static function f(a) {
        cast {}.run();
        var b = cast {a;} + 1;
        return cast switch (a) {
            default: b;
        }.c;
    }
}

// broken: `cast {a;} + 1` -> `cast {a;} + `
