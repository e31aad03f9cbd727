@:enum abstract Old(Int) {
    var X = 1;
}

// broken: `var X = 1;` -> `var X = 1`
