class TrailingCommas {
    static function f(a: Int, b: Int): (x: Int, y: Int) -> Void return g(a, b);
    var c: {x: Int, y: Int,};
}

// broken: `(a, b);` -> `(a, b;`
