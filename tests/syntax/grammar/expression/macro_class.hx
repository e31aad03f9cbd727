class MacroClass {
    static function f(name) {
        return macro class $name extends Base {
            public var a: Int;
            public function new() {}
            static function b() return 1;
        }
    }
}

// broken: `public var a: Int;` -> `public var a: ;`
