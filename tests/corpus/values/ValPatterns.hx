/** Patterns on values: structures, arrays, or, guards, ranges of texts, nested enums. **/
enum VpExpr {
    Num(n:Int);
    Add(a:VpExpr, b:VpExpr);
    Neg(e:VpExpr);
    Var(name:String);
}

class ValPatterns {
    static function eval(e:VpExpr, env:Map<String, Int>):Int {
        return switch (e) {
            case Num(n): n;
            case Add(Num(0), x) | Add(x, Num(0)): eval(x, env);
            case Add(a, b): eval(a, env) + eval(b, env);
            case Neg(Neg(x)): eval(x, env);
            case Neg(x): -eval(x, env);
            case Var(name) if (env.exists(name)): env[name];
            case Var(_): 0;
        }
    }

    static function name(o:{name:String, age:Int}):String {
        return switch (o) {
            case {name: "Ann"}: "it is Ann";
            case {name: n, age: a} if (a > 60): n + " the old";
            case {name: n}: n;
        }
    }

    static function list(a:Array<Int>):String {
        return switch (a) {
            case []: "empty";
            case [x]: "one " + x;
            case [1, _] | [_, 1]: "has one";
            case [a, b]: 'pair ${a + b}';
            case _: "many " + a.length;
        }
    }

    static function kind(v:Dynamic):String {
        return switch (v) {
            case null: "null";
            case 0: "zero";
            case "s": "the s";
            case true: "yes";
            case _: "other";
        }
    }

    static function main() {
        var e = Add(Num(0), Add(Neg(Neg(Num(5))), Var("x")));
        Sys.println(eval(e, ["x" => 2]) + eval(Neg(Var("y")), new Map()));
        Sys.println(name({name: "Ann", age: 3}) + "," + name({name: "Bob", age: 70}) + "," + name({name: "Cy", age: 5}));
        for (a in [[], [4], [1, 2], [3, 1], [2, 3], [1, 2, 3]]) Sys.println(list(a));
        for (v in ([null, 0, "s", true, 3, "t"] : Array<Dynamic>)) Sys.println(kind(v));
        var x = switch ("b") {
            case "a" | "b": 1;
            case other: other.length;
        }
        Sys.println(x);
        var t = switch ([x, "k"]) {
            case [1, "k"]: "both";
            case [n, _] if (n > 5): "large";
            case _: "none";
        }
        Sys.println(t);
    }
}
