class Blocks {
    static function f() {
        var a = {
            var b = 1;
            b + 1;
        };
        {
            c();
        }
        return a;
    }
}

// broken: `b + 1;` -> `b + 1`
