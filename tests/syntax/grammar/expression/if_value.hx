class IfValue {
    static function f(a: Bool) {
        var b = if (a) 1 else 2;
        var c = if (a) 1; else 2;
        return g(if (a) 1 else if (b) 2 else 3);
    }
}

// broken: `var b = if (a)` -> `var b = if ()`
