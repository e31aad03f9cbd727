class TypeCheck {
    static function f(a: Dynamic) return (a : String).length + (1 : Int);
}

// broken: `(a : String)` -> `(a : )`
