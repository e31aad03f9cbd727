class ChainOverLines {
    static function f(xs: Array<Int>) {
        return xs
            .map(x -> x + 1)
            .filter(x -> x > 2)
            .join(",");
    }
}

// broken: `.filter(x` -> `.filter(`
