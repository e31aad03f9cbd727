class UntypedExpression {
    static function f() {
        untyped console.log(1);
        untyped {
            a();
        }
        return untyped __js__("x");
    }
}

// broken: `untyped console.log(1)` -> `untyped`
