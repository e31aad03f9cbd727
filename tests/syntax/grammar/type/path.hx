class Path {
    var a: Int;
    var b: haxe.ds.StringMap;
    var c: haxe.macro.Expr.Position;
}

// broken: `haxe.ds.StringMap` -> `haxe.ds.`
