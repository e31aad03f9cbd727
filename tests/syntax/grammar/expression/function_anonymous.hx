class FunctionAnonymous {
    static function f() {
        var a = function() {};
        var b = function(x: Int): Int return x + 1;
        var c = function<T>(x: T) return x;
        return (function() return 1)();
    }
}

// broken: `function(x: Int): Int` -> `function(x: Int: Int`
// broken: `function() {};` -> `function( {};`
