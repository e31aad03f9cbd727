class Arrays {
    static var a = [];
    static var b = [1, 2, 3];
    static var c = [[1], [2, [3]]];
    static var d = [1, 2,];
}

// broken: `[1, 2, 3]` -> `[1, , 3]`
// broken: `[2, [3]]];` -> `[2, [3]];`
