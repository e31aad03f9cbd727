class Dynamics {
    var a: Dynamic;
    var b: Dynamic<Int>;
    var c: Any;
}

// broken: `Dynamic<Int>` -> `Dynamic<Int`
