// dialect
class WithWithoutElse {
    static function f() return with (a <- g()) {
        a + 1;
    }
}

// broken: `a + 1;` -> `a + ;`
