extern class ExternOverloads {
    @:overload(function(a: Int): Void {})
    function f(a: String): Void;
    overload function g(a: Int): Int;
    overload function g(a: String): String;
}

// broken: `overload function g(a: Int): Int;` -> `overload function g(a: Int): ;`
