class ParametersRest {
    function f(...rest: Int) {}
    function g(a: Int, ...names: String) {}
}

// broken: `...rest` -> `..rest`
// broken: `...names` -> `...`
