class FunctionOld {
    var a: Int->Int;
    var b: Int->Int->Int;
    var c: Void->Void;
    var d: (Int->Int)->Int;
    var e: ?Int->String;
}

// broken: `(Int->Int)->Int` -> `(Int->Int->Int`
