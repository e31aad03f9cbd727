class IfElse {
    #if (js && !nodejs)
    static var a = 1;
    #else
    static var a = 2;
    #end
}

// broken: `var a = 2;` -> `var a 2;`
