class BindAndRest {
    static function f(g: (Int, Int) -> Int) return g.bind(_, 2)(1);
}

// broken: `bind(_, 2)` -> `bind(_ 2)`
