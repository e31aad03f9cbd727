class MacroSimple {
    static function f() {
        var a = macro 1 + 1;
        var b = macro {
            trace("x");
        };
        return macro $a + $b;
    }
}

// broken: `macro 1 + 1;` -> `macro 1 + ;`
