class Calls {
    static function f() {
        g();
        h(1);
        i(1, "two", [3]);
        j(k(l()), m)(n);
    }
}

// broken: `h(1)` -> `h(1`
// broken: `(1, "two",` -> `(1, , "two",`
