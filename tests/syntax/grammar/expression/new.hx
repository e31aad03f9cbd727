class News {
    static function f() {
        var a = new A();
        var b = new my.pack.B(1, 2);
        var c = new Map<String, Array<Int>>();
        return new A().run().new_;
    }
}

// broken: `new A();` -> `new A;`
// broken: `new my.pack.B(` -> `new my.pack.(`
// broken: `Array<Int>>()` -> `Array<Int>()`
