class VariableModifiers {
    public var a: Int;
    private var b: Int;
    static var c = 1;
    public static inline var D = 2;
    static public var e: Int;
    dynamic extern public var f: Int;
}

// broken: `inline var D` -> `inline D`
// broken: `static public var e` -> `static public e`
