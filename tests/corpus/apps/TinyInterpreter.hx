enum Token { TNum(v:Float); TId(s:String); TOp(s:String); TEof; }
enum Node { Num(v:Float); Var(n:String); Bin(op:String, l:Node, r:Node); Let(n:String, v:Node); Call(f:String, args:Array<Node>); If(c:Node, a:Node, b:Node); }

class Lexer {
	final src:String;
	var pos = 0;
	public function new(src) this.src = src;
	static function isDigit(c:String) return c >= "0" && c <= "9" && c.length == 1;
	static function isAlpha(c:String) return ~/^[a-z_]$/i.match(c);
	public function all():Array<Token> {
		var out = [];
		while (pos < src.length) {
			var c = src.charAt(pos);
			if (c == " ") { pos++; continue; }
			var start = pos;
			if (isDigit(c)) {
				while (pos < src.length && (isDigit(src.charAt(pos)) || src.charAt(pos) == ".")) pos++;
				out.push(TNum(Std.parseFloat(src.substring(start, pos))));
			} else if (isAlpha(c)) {
				while (pos < src.length && isAlpha(src.charAt(pos))) pos++;
				out.push(TId(src.substring(start, pos)));
			} else {
				pos++;
				if ((c == "=" || c == "<" || c == ">") && src.charAt(pos) == "=") { c += "="; pos++; }
				out.push(TOp(c));
			}
		}
		out.push(TEof);
		return out;
	}
}

class Parser {
	final tokens:Array<Token>;
	var i = 0;
	static final LEVELS = [["==", "<", ">"], ["+", "-"], ["*", "/", "%"]];
	public function new(tokens) this.tokens = tokens;
	inline function peek() return tokens[i];
	function accept(op:String):Bool {
		switch peek() {
			case TOp(s) if (s == op): i++; return true;
			case _: return false;
		}
	}
	function expect(op:String) if (!accept(op)) throw 'expected $op but found ${peek()}';
	public function statement():Node {
		switch [peek(), tokens[i + 1]] {
			case [TId("let"), TId(name)]:
				i += 2;
				expect("=");
				return Let(name, expr(0));
			case _:
				var e = expr(0);
				if (peek() != TEof) throw 'unexpected ${peek()}';
				return e;
		}
	}
	function expr(level:Int):Node {
		if (level == LEVELS.length) return primary();
		var left = expr(level + 1);
		while (true) {
			var found = null;
			for (op in LEVELS[level]) if (accept(op)) { found = op; break; }
			if (found == null) return left;
			left = Bin(found, left, expr(level + 1));
		}
	}
	function primary():Node {
		return switch tokens[i++] {
			case TNum(v): Num(v);
			case TId("if"):
				var c = expr(0); expect("?");
				var a = expr(0); expect(":");
				If(c, a, expr(0));
			case TId(f) if (accept("(")):
				var args = [];
				if (!accept(")")) {
					do args.push(expr(0)) while (accept(","));
					expect(")");
				}
				Call(f, args);
			case TId(n): Var(n);
			case TOp("("):
				var e = expr(0); expect(")"); e;
			case TOp("-"): Bin("-", Num(0), primary());
			case t: throw 'unexpected $t';
		}
	}
}

class TinyInterpreter {
	static var vars = new Map<String, Float>();
	static final functions:Map<String, Array<Float>->Float> = [
		"max" => a -> { var m = a[0]; for (x in a) if (x > m) m = x; m; },
		"sum" => a -> Lambda.fold(a, (x, s) -> x + s, 0.0),
		"sqrt" => a -> Math.sqrt(a[0])
	];
	static function eval(n:Node):Float return switch n {
		case Num(v): v;
		case Var(n): if (!vars.exists(n)) throw 'unknown $n'; vars[n];
		case Let(n, v): vars[n] = eval(v);
		case Bin(op, l, r):
			var a = eval(l), b = eval(r);
			switch op {
				case "+": a + b;
				case "-": a - b;
				case "*": a * b;
				case "/": if (b == 0) throw "division by zero"; a / b;
				case "%": a % b;
				case "<": a < b ? 1 : 0;
				case ">": a > b ? 1 : 0;
				case "==": a == b ? 1 : 0;
				case _: throw 'operator $op';
			}
		case Call(f, args):
			var fn = functions[f];
			if (fn == null) throw 'no function $f';
			fn(args.map(eval));
		case If(c, a, b): eval(c) != 0 ? eval(a) : eval(b);
	}
	static function main() {
		for (line in ["let x = 3 + 4 * 2", "x / 2 - 1", "max(1, x, 7)", "if x > 10 ? sqrt(16) : 0 - 1", "(1 + 2", "y + 1", "4 / (2 - 2)", "let y = -x", "sum(x, y, 0.5)", "7 % 4 == 3", "sum()", "nope(1)"]) {
			try {
				var tree = new Parser(new Lexer(line).all()).statement();
				trace('$line => ${eval(tree)}');
			} catch (e:String) trace('$line: error: $e');
		}
		trace(new Parser(new Lexer("1+f(2,a)*3").all()).statement());
	}
}
