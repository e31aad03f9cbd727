interface FunctionWithoutBody {
    function f(): Int;
    function g(a: Int): Void;
    function h();
}

// broken: `f(): Int;` -> `f(): Int`
