class MacroClassAnonymous {
    static function f() {
        var fields = (macro class {
            var a: Int;
        }).fields;
        return fields;
    }
}

// broken: `var a: Int;` -> `var a Int;`
