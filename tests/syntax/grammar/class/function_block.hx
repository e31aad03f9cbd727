class FunctionBlock {
    function f() {
        return 1;
    }
}

// broken: `function f()` -> `function f`
// broken: `return 1;` -> `return 1`
