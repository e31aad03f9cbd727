class StatementSemicolons {
    function f() {
        a();
        b();
    }
}

// broken: `b();` -> `b(;`
// broken: `a();` -> `a();;`
