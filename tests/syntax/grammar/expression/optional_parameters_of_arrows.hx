class OptionalParameters {
    static function f() {
        var a = (?x) -> x;
        var b = (?x: Int) -> x;
        var c = (?x = 1) -> x;
        var d = (?x: Int = 1, y: Int = 2) -> x + y;
        var e = (x: Int = 1) -> x;
    }
}

// broken: `(?x: Int = 1, y` -> `(?x: Int = , y`
