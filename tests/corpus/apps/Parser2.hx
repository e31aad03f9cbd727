enum Token {
	TNum(f:Float);
	TId(s:String);
	TOp(c:String);
	TParen(open:Bool);
	TEof;
}

enum Expr {
	Const(f:Float);
	Var(name:String);
	Bin(op:String, l:Expr, r:Expr);
	Neg(e:Expr);
	Call(name:String, arg:Expr);
	Let(name:String, value:Expr);
}

class Lexer {
	public static function lex(src:String):Array<Token> {
		var tokens = [];
		var i = 0;
		while (i < src.length) {
			var c = src.charCodeAt(i);
			switch (c) {
				case ' '.code, '\t'.code:
					i++;
				case '('.code:
					tokens.push(TParen(true));
					i++;
				case ')'.code:
					tokens.push(TParen(false));
					i++;
				case _ if (c >= '0'.code && c <= '9'.code):
					var start = i;
					while (i < src.length && isDigit(src.charCodeAt(i))) i++;
					tokens.push(TNum(Std.parseFloat(src.substring(start, i))));
				case _ if (isAlpha(c)):
					var start = i;
					while (i < src.length && isAlpha(src.charCodeAt(i))) i++;
					tokens.push(TId(src.substring(start, i)));
				default:
					tokens.push(TOp(String.fromCharCode(c)));
					i++;
			}
		}
		tokens.push(TEof);
		return tokens;
	}

	static inline function isDigit(c:Int) return (c >= 48 && c <= 57) || c == 46;

	static inline function isAlpha(c:Int) return (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
}

class Parser2 {
	var tokens:Array<Token>;
	var pos = 0;

	function new(src:String) tokens = Lexer.lex(src);

	inline function peek() return tokens[pos];

	function next():Token return tokens[pos++];

	static final PREC = ["+" => 1, "-" => 1, "*" => 2, "/" => 2, "%" => 2, "^" => 3];

	function statement():Expr {
		switch [tokens[0], tokens[1]] {
			case [TId(n), TOp("=")]:
				pos = 2;
				return Let(n, expr(0));
			case _:
		}
		var e = expr(0);
		if (peek() != TEof) throw "trailing " + peek();
		return e;
	}

	function expr(min:Int):Expr {
		var left = unary();
		while (true) {
			var op = switch (peek()) {
				case TOp(c) if (PREC.exists(c)): c;
				default: break;
			}
			var prec = PREC[op];
			if (prec < min) break;
			next();
			var right = expr(op == "^" ? prec : prec + 1);
			left = Bin(op, left, right);
		}
		return left;
	}

	function unary():Expr {
		return switch (next()) {
			case TNum(f): Const(f);
			case TOp("-"): Neg(expr(3));
			case TParen(true):
				var e = expr(0);
				if (!next().match(TParen(false))) throw "expected )";
				e;
			case TId(name):
				if (peek().match(TParen(true))) {
					next();
					var arg = expr(0);
					next();
					Call(name, arg);
				} else Var(name);
			case t: throw 'unexpected $t';
		}
	}

	static var vars:Map<String, Float> = ["pi" => 3.0];

	static function eval(e:Expr):Float {
		return switch (e) {
			case Const(f): f;
			case Var(n):
				var v = vars[n];
				if (v == null) throw 'unknown variable $n';
				v;
			case Neg(x): -eval(x);
			case Let(n, v): vars[n] = eval(v);
			case Call("sqrt", a): Math.sqrt(eval(a));
			case Call("abs", a): Math.abs(eval(a));
			case Call(f, _): throw "unknown function " + f;
			case Bin("+", a, b): eval(a) + eval(b);
			case Bin("-", a, b): eval(a) - eval(b);
			case Bin("*", a, b): eval(a) * eval(b);
			case Bin("/", a, b):
				var d = eval(b);
				if (d == 0) throw "division by zero";
				eval(a) / d;
			case Bin("%", a, b): eval(a) % eval(b);
			case Bin("^", a, b): Math.pow(eval(a), eval(b));
			case Bin(op, _, _): throw "bad operator " + op;
		}
	}

	static function simplify(e:Expr):Expr {
		return switch e {
			case Bin("*", Const(0), _) | Bin("*", _, Const(0)): Const(0);
			case Bin("*", Const(1), x), Bin("*", x, Const(1)): simplify(x);
			case Bin("+", Const(0), x) | Bin("+", x, Const(0)): simplify(x);
			case Bin(op, a, b):
				var sa = simplify(a), sb = simplify(b);
				if (sa != a || sb != b) simplify(Bin(op, sa, sb)) else e;
			case Neg(Neg(x)): simplify(x);
			case _: e;
		}
	}

	static function show(e:Expr):String {
		return switch e {
			case Const(f): "" + f;
			case Var(n): n;
			case Bin(op, a, b): "(" + show(a) + op + show(b) + ")";
			case Neg(x): "-" + show(x);
			case Call(f, a): '$f(${show(a)})';
			case Let(n, v): n + "=" + show(v);
		}
	}

	static function main() {
		for (src in [
			"1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "x = 4", "x * x - 1", "sqrt(x) + abs(-3)", "10 / (5 - 5)",
			"y + 1", "7 % 4", "foo(1)", "(1 + 2", "1 2", "*", "pi * 2"
		]) {
			var line = src + " => ";
			try {
				var e = new Parser2(src).statement();
				line += show(e) + " = " + eval(e);
			} catch (err:String) {
				line += "error: " + err;
			}
			Sys.println(line);
		}
		var e = new Parser2("0 + a * 1 + 0 * b").statement();
		Sys.println(show(simplify(e)));
	}
}
