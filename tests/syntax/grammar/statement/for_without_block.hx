class ForWithoutBlock {
    static function f(xs) {
        for (x in xs)
            if (x > 1)
                g(x);
            else
                h(x);
        for (x in xs) switch (x) {
            case _: g(x);
        }
    }
}

// broken: `for (x in xs) switch (x) {` -> `for (x in xs) switch (x {`
