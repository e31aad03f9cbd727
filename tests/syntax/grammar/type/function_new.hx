class FunctionNew {
    var a: () -> Void;
    var b: (Int) -> Int;
    var c: (Int, String) -> Bool;
    var d: (name: String, ?age: Int) -> Bool;
    var e: (Int) -> (Int) -> Int;
    var f: (f: (Int) -> Int, xs: Array<Int>) -> Array<Int>;
}

// broken: `(Int, String)` -> `(Int String)`
// broken: `?age: Int` -> `?age:`
