class BlockStatements {
    static function f() {
        {
            var a = 1;
            {
                var b = a;
            }
        }
        {}
    }
}

// broken: `var b = a;` -> `var b = a`
