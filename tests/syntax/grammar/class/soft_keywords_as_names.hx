class SoftKeywords {
    var from: Int;
    var to: Int;
    var is: Bool;
    var as: Int;
    function with(use: Int) return receive(after);
}

// broken: `var from: Int` -> `var from: Int Int`
