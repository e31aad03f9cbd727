class Nested {
    #if sys
    #if debug
    static var a = 1;
    #else
    static var a = 2;
    #end
    #else
    static var a = 3;
    #end
    static var d = 4;
}

// broken: `static var d = 4;` -> `static var d = ;`
