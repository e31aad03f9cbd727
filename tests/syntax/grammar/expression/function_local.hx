class FunctionLocal {
    static function f() {
        function g(n: Int): Int {
            return n < 1 ? 0 : g(n - 1);
        }
        inline function h<T>(x: T) return x;
        return g(h(3));
    }
}

// broken: `h<T>(x: T)` -> `h<T>(x: T`
