class Optional {
    var a: Null<Int>;
    function f(?a: Int, ?b: Int->Void) {}
}

// broken: `Null<Int>` -> `Null<Int`
