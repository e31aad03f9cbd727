class CastUnsafe {
    static function f(a: Dynamic): Int {
        var b: Int = cast a;
        return cast a.b(c);
    }
}

// broken: `cast a;` -> `cast ;`
