class Properties {
    var a(default, null): Int;
    var b(get, never): Int;
    var c(get, set): Int;
    var d(default, default): Int = 1;
    var e(dynamic, dynamic): Int;
    public var f(null, default): Int;
}

// broken: `a(default, null)` -> `a(default null)`
// broken: `b(get, never)` -> `b(get)`
// broken: `c(get, set)` -> `c(get, set`
