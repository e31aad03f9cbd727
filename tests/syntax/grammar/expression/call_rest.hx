class CallRest {
    static function f(xs: Array<Int>) return g(...xs);
}

// broken: `...xs` -> `...`
