/** Enums with arguments, nested patterns, guards, captures and alternatives. **/
enum Expr {
    Num(value:Int);
    Var(name:String);
    Add(left:Expr, right:Expr);
    Mul(left:Expr, right:Expr);
    Neg(inner:Expr);
}

class EnumSwitch {
    static function evaluate(expr:Expr, env:Map<String, Int>):Int {
        return switch (expr) {
            case Num(value): value;
            case Var(name): env.exists(name) ? env[name] : 0;
            case Add(left, right): evaluate(left, env) + evaluate(right, env);
            case Mul(left, right): evaluate(left, env) * evaluate(right, env);
            case Neg(inner): -evaluate(inner, env);
        }
    }

    static function simplify(expr:Expr):Expr {
        return switch (expr) {
            case Add(Num(0), other) | Add(other, Num(0)): simplify(other);
            case Mul(Num(0), _) | Mul(_, Num(0)): Num(0);
            case Mul(Num(1), other) | Mul(other, Num(1)): simplify(other);
            case Neg(Neg(inner)): simplify(inner);
            case Add(left, right): Add(simplify(left), simplify(right));
            case Mul(left, right): Mul(simplify(left), simplify(right));
            case Neg(inner): Neg(simplify(inner));
            case Num(_) | Var(_): expr;
        }
    }

    static function show(expr:Expr):String {
        return switch (expr) {
            case Num(value) if (value < 0): '($value)';
            case Num(value): Std.string(value);
            case Var(name): name;
            case Add(left, right): '(${show(left)} + ${show(right)})';
            case Mul(left, right): show(left) + " * " + show(right);
            case Neg(inner): "-" + show(inner);
        }
    }

    static function main() {
        var expr = Add(Mul(Num(1), Var("x")), Add(Num(0), Neg(Neg(Num(-4)))));
        Sys.println(show(expr));
        Sys.println(show(simplify(expr)));
        Sys.println(evaluate(expr, ["x" => 10]));
        Sys.println(evaluate(simplify(Mul(Var("y"), Num(3))), ["x" => 10]));
        Sys.println(show(simplify(Mul(Add(Num(2), Num(3)), Num(0)))));
    }
}
