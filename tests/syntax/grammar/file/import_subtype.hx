import haxe.macro.Expr.ExprDef;

class ImportSubtype {}

// broken: `ExprDef;` -> `ExprDef`
