class ObjectOrBlock {
    static function f() {
        {};
        var o = {a: 1};
        {
            var b = 2;
        }
        var c = {
            g();
            3;
        };
        return {a: 1, b: 2};
    }
}

// broken: `{a: 1, b: 2};` -> `{a: 1, b};`
