class ArrowAsArgument {
    static function f(xs: Array<Int>) {
        xs.map(x -> x * 2);
        xs.sort((a, b) -> a - b);
        xs.iter(function(x) trace(x));
    }
}

// broken: `(a, b) -> a - b` -> `(a, b) -> `
