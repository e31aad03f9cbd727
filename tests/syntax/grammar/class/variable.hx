class Variables {
    var a: Int;
    var b = 1;
    var c: String = "c";
    var d;
}

// broken: `var b = 1` -> `var b = `
// broken: `var a: Int;` -> `var a Int;`
// broken: `var d;` -> `var ;`
