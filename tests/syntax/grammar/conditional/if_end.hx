class IfEnd {
    #if js
    static var a = 1;
    #end
    static var b = 2;
}

// broken: `var b = 2;` -> `var b = ;`
