class ReturnTypeStructure {
    function f(): {x: Int, y: Int} return {x: 1, y: 2};
    function g(): {x: Int} {
        return {x: 1};
    }
}

// broken: `{x: Int, y: Int}` -> `{x: Int, y: }`
