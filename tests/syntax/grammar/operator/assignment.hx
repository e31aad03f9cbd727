class Assignment {
    static function f(a: Int, b: Array<Int>, c: {d: Int}) {
        a = 1;
        b[0] = a;
        c.d = b[0] = a = 2;
    }
}

// broken: `a = 1;` -> `a = ;`
