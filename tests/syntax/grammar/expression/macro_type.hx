class MacroType {
    static function f(t, name) {
        var a = macro : Int;
        var b = macro : Array<$t>;
        var c = macro :{x: Int};
        return macro : Int->String;
    }
}

// broken: `macro : Array<$t>` -> `macro : Array<$t`
