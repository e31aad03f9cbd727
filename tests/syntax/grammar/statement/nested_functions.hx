class NestedFunctions {
    static function f() {
        function a() {
            function b() {
                return 1;
            }
            return b();
        }
        return a();
    }
}

// broken: `return b();` -> `return b(;`
