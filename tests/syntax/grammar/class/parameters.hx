class Parameters {
    function f(a, b: Int, c: Array<Int>) {}
}

// broken: `a, b: Int` -> `a b: Int`
// broken: `c: Array<Int>` -> `c: Array<`
