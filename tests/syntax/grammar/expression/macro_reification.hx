class MacroReification {
    static function f(e, es, name, path) {
        var a = macro $v{1 + 2};
        var b = macro f($a{es});
        var c = macro $b{es};
        var d = macro var $name = $e;
        var g = macro $p{path}.x;
        var h = macro $i{name}($e{e}, ${e});
        return macro {$a{es};}
    }
}

// broken: `$v{1 + 2}` -> `$v{1 + }`
