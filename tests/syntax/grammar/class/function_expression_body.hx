class FunctionExpressionBody {
    function f() return 1;
    function g() trace("g");
    function h() throw "h";
    function i(a) if (a) b() else c();
}

// broken: `return 1;` -> `return 1`
// broken: `trace("g")` -> `trace("g"`
