class InExpression {
    static var a = 1 + #if js 2 #else 3 #end + 4;
    static var b = f(1, #if debug 2, #end 3);
    static var c = [#if js "js" #else "other" #end];
}

// broken: `#else 3 #end` -> `#else #end`
