class Unary {
    static function f(a: Int, b: Bool) return -a + ~a - -a * (!b ? 1 : -1);
}

// broken: `(!b ?` -> `(! ?`
