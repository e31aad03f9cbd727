class IsCheck {
    static function f(a: Dynamic) return (a is String) || a is Array && !(a is haxe.ds.IntMap);
}

// broken: `(a is String)` -> `(a is )`
