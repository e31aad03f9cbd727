enum Token {
    TNum(v:Float);
    TName(s:String);
    TOp(s:String);
    TEnd;
}

class Lexer {
    final text:String;
    var pos = 0;
    var buffered:Array<Token> = [];

    public function new(text:String)
        this.text = text;

    public function peek():Token {
        if (buffered.length == 0) buffered.push(scan());
        return buffered[0];
    }

    public function next():Token
        return buffered.length > 0 ? buffered.shift() : scan();

    function scan():Token {
        while (pos < text.length && StringTools.isSpace(text, pos)) pos++;
        if (pos >= text.length) return TEnd;
        var start = pos;
        var c = text.charCodeAt(pos);
        if (isDigit(c)) {
            while (pos < text.length && (isDigit(text.charCodeAt(pos)) || text.charAt(pos) == ".")) pos++;
            return TNum(Std.parseFloat(text.substring(start, pos)));
        }
        if (isLetter(c)) {
            while (pos < text.length && isLetter(text.charCodeAt(pos))) pos++;
            return TName(text.substring(start, pos));
        }
        pos++;
        return TOp(text.charAt(start));
    }

    static inline function isDigit(c:Int)
        return c >= "0".code && c <= "9".code;

    static inline function isLetter(c:Int)
        return c >= "a".code && c <= "z".code || c >= "A".code && c <= "Z".code;
}

class Scope {
    public final vars:Map<String, Float> = [];
    public final functions:Map<String, Array<Float>->Float> = [];
    public final parent:Null<Scope>;

    public function new(?parent:Scope)
        this.parent = parent;

    public function lookup(n:String):Float {
        if (vars.exists(n)) return vars[n];
        if (parent != null) return parent.lookup(n);
        throw new EvalError('unknown $n');
    }

    public function call(n:String, args:Array<Float>):Float {
        var f = functions[n];
        if (f == null) {
            if (parent == null) throw new EvalError('no function $n');
            return parent.call(n, args);
        }
        return f(args);
    }
}

class EvalError extends haxe.Exception {}

class Evaluator {
    var lexer:Lexer;
    var scope:Scope;

    static final PRECEDENCE = ["+" => 1, "-" => 1, "*" => 2, "/" => 2, "^" => 3];

    public function new(scope:Scope)
        this.scope = scope;

    public function run(text:String):Float {
        lexer = new Lexer(text);
        var result = 0.0;
        do {
            result = statement();
        } while (accept(";") && lexer.peek() != TEnd);
        if (lexer.peek() != TEnd) throw new EvalError("trailing " + show(lexer.peek()));
        return result;
    }

    function statement():Float {
        switch lexer.peek() {
            case TName("let"):
                lexer.next();
                var name = switch lexer.next() {
                    case TName(n): n;
                    case t: throw new EvalError("name expected, got " + show(t));
                }
                expect("=");
                var v = expression(0);
                scope.vars[name] = v;
                return v;
            case TOp("{"):
                lexer.next();
                scope = new Scope(scope);
                var last = 0.0;
                while (!accept("}")) {
                    last = statement();
                    accept(";");
                }
                scope = scope.parent;
                return last;
            default:
                return expression(0);
        }
    }

    function expression(min:Int):Float {
        var left = primary();
        while (true) {
            switch lexer.peek() {
                case TOp(op) if (PRECEDENCE.exists(op) && PRECEDENCE[op] > min):
                    lexer.next();
                    var right = expression(op == "^" ? PRECEDENCE[op] - 1 : PRECEDENCE[op]);
                    left = apply(op, left, right);
                case _:
                    return left;
            }
        }
    }

    function apply(op:String, a:Float, b:Float):Float
        return switch op {
            case "+": a + b;
            case "-": a - b;
            case "*": a * b;
            case "/": b == 0 ? throw new EvalError("division by zero") : a / b;
            case _: Math.pow(a, b);
        }

    function primary():Float {
        return switch lexer.next() {
            case TNum(v): v;
            case TOp("-"): -primary();
            case TOp("("):
                var v = expression(0);
                expect(")");
                v;
            case TName(n):
                if (accept("(")) {
                    var args = [];
                    while (!accept(")")) {
                        args.push(expression(0));
                        accept(",");
                    }
                    scope.call(n, args);
                } else scope.lookup(n);
            case t: throw new EvalError("unexpected " + show(t));
        }
    }

    function accept(s:String):Bool {
        switch lexer.peek() {
            case TOp(o) if (o == s):
                lexer.next();
                return true;
            case _:
                return false;
        }
    }

    function expect(s:String)
        if (!accept(s)) throw new EvalError('expected $s, got ' + show(lexer.peek()));

    static function show(t:Token):String
        return switch t {
            case TNum(v): Std.string(v);
            case TName(s) | TOp(s): s;
            case TEnd: "end";
        }
}

class TokenParser {
    static function main() {
        var global = new Scope();
        var calls = 0;
        global.functions["max"] = (args:Array<Float>) -> {
            calls++;
            var m:Float = args[0];
            for (a in args) if (a > m) m = a;
            return m;
        };
        global.functions["sum"] = function(args:Array<Float>) {
            calls++;
            var s = 0.0;
            for (a in args) s += a;
            return s;
        };
        var e = new Evaluator(global);
        for (t in [
            "1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2 / 4", "let x = 5; x * x - 1", "x", "{ let x = 2; let y = x * 10; x + y }", "x",
            "max(1, x, 3) + sum()", "sum(1 2 3", "y + 1", "1 / (x - 5)", "let 3", "4 4", "nope(1)", "-x ^ 2"
        ]) {
            try {
                Sys.println('$t => ${e.run(t)}');
            } catch (err:EvalError) {
                Sys.println('$t !! ${err.message}');
            }
        }
        Sys.println(calls);
    }
}
