class ParametersOptional {
    function f(?a: Int, ?b, c: Int = 1, ?d: Int = 2, e = "x") {}
}

// broken: `c: Int = 1` -> `c: Int =`
// broken: `?b,` -> `?,`
