using EnumMethods.ExprTools;

enum Expr {
    Lit(n:Int);
    Add(a:Expr, b:Expr);
    Mul(a:Expr, b:Expr);
    Neg(e:Expr);
}

class ExprTools {
    public static function eval(e:Expr):Int {
        return switch (e) {
            case Lit(n): n;
            case Add(a, b): a.eval() + b.eval();
            case Mul(a, b): a.eval() * b.eval();
            case Neg(inner): -inner.eval();
        }
    }

    public static function show(e:Expr):String {
        return switch (e) {
            case Lit(n): "" + n;
            case Add(a, b): "(" + a.show() + " + " + b.show() + ")";
            case Mul(a, b): a.show() + " * " + b.show();
            case Neg(inner): "-" + inner.show();
        }
    }

    public static function simplify(e:Expr):Expr {
        return switch (e) {
            case Add(Lit(0), x) | Add(x, Lit(0)): x.simplify();
            case Mul(Lit(1), x) | Mul(x, Lit(1)): x.simplify();
            case Neg(Neg(x)): x.simplify();
            case Add(a, b): Add(a.simplify(), b.simplify());
            case Mul(a, b): Mul(a.simplify(), b.simplify());
            case other: other;
        }
    }
}

class EnumMethods {
    static function main() {
        var e = Add(Mul(Lit(1), Lit(7)), Neg(Neg(Add(Lit(0), Lit(5)))));
        Sys.println(e.show());
        Sys.println(e.eval());
        Sys.println(e.simplify().show());
    }
}
