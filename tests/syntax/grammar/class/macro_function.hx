class MacroFunction {
    macro static function build(e: Expr) return e;
    public static macro function other() return macro null;
}

// broken: `(e: Expr)` -> `(e: Expr`
