class StructureInline {
    var a: {};
    var b: {x: Int};
    var c: {x: Int, y: Int};
    var d: {var x: Int; var y: Int;};
    var e: {function f(): Int;};
}

// broken: `{x: Int, y: Int}` -> `{x: Int, y Int}`
