using Lambda;
enum Token { Num(v:Float); Op(s:String); LParen; RParen; Ident(n:String); }
enum Expr { Const(v:Float); Var(n:String); Bin(op:String, a:Expr, b:Expr); Neg(e:Expr); Call(f:String, args:Array<Expr>); }
class Lexer {
	var src:String; var pos = 0;
	public function new(src:String) { this.src = src; }
	public function all():Array<Token> {
		var out = new Array<Token>();
		while (pos < src.length) {
			var c = src.charAt(pos);
			if (c == " ") { pos++; continue; }
			if (isDigit(c)) {
				var start = pos;
				while (pos < src.length && (isDigit(src.charAt(pos)) || src.charAt(pos) == ".")) pos++;
				out.push(Num(Std.parseFloat(src.substring(start, pos))));
				continue;
			}
			if (~/[a-z]/i.match(c)) {
				var b = new StringBuf();
				while (pos < src.length && ~/[a-z0-9_]/i.match(src.charAt(pos))) { b.add(src.charAt(pos)); pos++; }
				out.push(Ident(b.toString()));
				continue;
			}
			out.push(switch c { case "(": LParen; case ")": RParen; case "+" | "-" | "*" | "/" | "^" | ",": Op(c); case _: throw 'unexpected $c at $pos'; });
			pos++;
		}
		return out;
	}
	inline function isDigit(c:String) return c >= "0" && c <= "9";
}
class Parser {
	var tokens:Array<Token>; var i = 0;
	public function new(tokens) { this.tokens = tokens; }
	function peek():Null<Token> return i < tokens.length ? tokens[i] : null;
	public function expr():Expr {
		var left = term();
		while (true) switch peek() {
			case Op(o) if (o == "+" || o == "-"): i++; left = Bin(o, left, term());
			case _: return left;
		}
	}
	function term():Expr {
		var left = factor();
		while (true) {
			switch peek() {
				case Op(o = "*" | "/"): i++; left = Bin(o, left, factor());
				default: break;
			}
		}
		return left;
	}
	function factor():Expr {
		return switch tokens[i++] {
			case Num(v): Const(v);
			case Op("-"): Neg(factor());
			case LParen:
				var e = expr();
				if (peek() != RParen) throw "expected )";
				i++;
				e;
			case Ident(n):
				if (peek() == LParen) {
					i++;
					var args = [];
					while (peek() != RParen) {
						args.push(expr());
						switch peek() { case Op(","): i++; case _: }
					}
					i++;
					Call(n, args);
				} else Var(n);
			case null: throw "unexpected end";
			case t: throw 'unexpected $t';
		}
	}
}
class CalcExpressions {
	static var env:Map<String, Float> = ["x" => 3, "pi" => 3.14];
	static function eval(e:Expr):Float return switch e {
		case Const(v): v;
		case Var(n): env.exists(n) ? env[n] : throw 'unbound $n';
		case Neg(e): -eval(e);
		case Bin("+", a, b): eval(a) + eval(b);
		case Bin("-", a, b): eval(a) - eval(b);
		case Bin("*", a, b): eval(a) * eval(b);
		case Bin("/", a, b): var d = eval(b); if (d == 0) throw "division by zero"; eval(a) / d;
		case Bin(op, _, _): throw 'bad op $op';
		case Call("max", args): args.map(eval).fold((a, b) -> a > b ? a : b, Math.NEGATIVE_INFINITY);
		case Call("sqrt", [a]): Math.sqrt(eval(a));
		case Call(f, args): throw 'unknown function $f/${args.length}';
	}
	static function run(s:String) {
		try {
			var e = new Parser(new Lexer(s).all()).expr();
			Sys.println('$s = ${eval(e)}');
		} catch (m:String) {
			Sys.println('$s failed: $m');
		}
	}
	static function main() {
		for (s in ["1 + 2 * 3", "(1+2)*3", "-x * 2 + pi", "max(1, 5, x)", "sqrt(16) / 4", "1 / 0", "foo(1,2)", "2 + $", "y", "(1", "3 * (2 - 5) / 2.5"]) run(s);
	}
}
