class IfInArguments {
    static function f(a) return g(if (a) 1 else 2, a ? 3 : 4, [if (a) 5]);
}

// broken: `[if (a) 5]` -> `[if (a 5]`
