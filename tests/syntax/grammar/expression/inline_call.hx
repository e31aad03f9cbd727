class InlineCall {
    static function f() {
        inline g();
        return inline a.b(1);
    }
}

// broken: `inline a.b(1)` -> `inline a.b(1`
