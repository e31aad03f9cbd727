class CastForms {
    static function f(x: Dynamic) {
        var a: Int = cast x;
        var b = cast(x, Int);
        var c = cast(x : Int);
        var d: Int = cast (x);
        var e: Int = cast(x);
        return cast x.y + 1;
    }
}

// broken: `cast(x, Int)` -> `cast(x, Int`
