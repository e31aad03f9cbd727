class Parenthesised {
    var a: (Int);
    var b: (Int->Int);
    var c: Array<(Int)->Int>;
}

// broken: `(Int->Int);` -> `(Int->Int;`
