typedef Shape = {
    var a: Int;
    var ?b: String;
    final c: Int;
    function area(scale: Float): Float;
    var d(default, null): Int;
    @:optional var e: Int;
}

// broken: `var a: Int;` -> `var a: ;`
// broken: `scale: Float)` -> `scale: Float`
