class Arrow {
    static function f() {
        var a = () -> 1;
        var b = x -> x + 1;
        var c = (x) -> x;
        var d = (x, y) -> x + y;
        var e = (x: Int, ?y: Int, z = 1) -> {
            return x;
        };
        return x -> y -> x + y;
    }
}

// broken: `() -> 1;` -> `() -> ;`
// broken: `(x, y) -> x + y` -> `(x, y -> x + y`
