class GenericCalls {
    static function f(a: Int, b: Int) {
        var x = a < b;
        var y = a < b && b > a;
        var z = new Array<Int>().length > a;
        g(a < b, b > (a));
        return x == y;
    }
}

// broken: `g(a < b, b > (a))` -> `g(a < b, b > (a)`
