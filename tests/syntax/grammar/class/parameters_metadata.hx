class ParametersMetadata {
    function f(@:const a: Int, @b("x") c: Int) {}
}

// broken: `@b("x") c` -> `@b("x" c`
