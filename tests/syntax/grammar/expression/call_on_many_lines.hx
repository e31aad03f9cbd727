class CallOnManyLines {
    static function f() {
        return build(
            1,
            {a: 2},
            function(x) {
                return x;
            }
        );
    }
}

// broken: `{a: 2},` -> `{a: 2}`
