class FunctionNamedFull {
    static function f() {
        var a = function named(x) return x;
        var b = function named<T>(x: T): T return x;
        inline function c<T>(x: T): T return x;
        inline function d(x) return x;
        function e<T>(x: T) return x;
    }
}

// broken: `function named<T>` -> `function named<T`
