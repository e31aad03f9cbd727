class ExpressionStatements {
    static function f(a) {
        a;
        a.b;
        a[0];
        a + 1;
        -a;
        (a);
        "text";
    }
}

// broken: `"text";` -> `"text"`
// broken: `(a);` -> `(a;`
