class VarsMore {
    static function f() {
        @:a @:b var x: Int = 1;
        var y: Null<Int>, z: {a: Int} = {a: 1};
        final u = 1, v: Int = 2;
        var w: Int -> Int = x -> x;
    }
}

// broken: `final u = 1, v` -> `final u = 1, `
