class Wildcard {
    var a = (x: Array<Dynamic>);
    function f(_: Int): Dynamic return _;
}

// broken: `(x: Array<Dynamic>)` -> `(x: Array<Dynamic>`
