class CastSafe {
    static function f(a: Dynamic) return cast(a, String) + cast(a.b, Array<Dynamic>).length;
}

// broken: `cast(a, String)` -> `cast(a, )`
