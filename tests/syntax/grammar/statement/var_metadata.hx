class VarMetadata {
    static function f() {
        @:keep var a = 1;
        var @:b c = 2;
    }
}

// broken: `var @:b c` -> `var @:b`
