class MacroClassFull {
    static function f() {
        return macro class Made<T> extends Base implements Named {
            @:keep static var a = 1;
            override function b(x: T): Void {}
        }
    }
}

// broken: `override function b(x: T)` -> `override function b(x: T`
