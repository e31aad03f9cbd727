/** A recursive descent parser and an evaluator for arithmetic. **/
enum Token {
	TNumber(value:Float);
	TName(name:String);
	TSymbol(symbol:String);
	TEnd;
}

enum Expression {
	Number(value:Float);
	Variable(name:String);
	Negate(operand:Expression);
	Operation(symbol:String, left:Expression, right:Expression);
	Call(name:String, arguments:Array<Expression>);
}

class Lexer {
	final text:String;
	var position = 0;

	public function new(text:String) {
		this.text = text;
	}

	public function next():Token {
		while (position < text.length && isSpace(text.charCodeAt(position)))
			position++;
		if (position >= text.length)
			return TEnd;
		var start = position;
		var code = text.charCodeAt(position);
		if (isDigit(code)) {
			while (position < text.length && (isDigit(text.charCodeAt(position)) || text.charAt(position) == "."))
				position++;
			return TNumber(Std.parseFloat(text.substring(start, position)));
		}
		if (isLetter(code)) {
			while (position < text.length && isLetter(text.charCodeAt(position)))
				position++;
			return TName(text.substring(start, position));
		}
		position++;
		return TSymbol(text.charAt(start));
	}

	public function all():Array<Token> {
		var tokens = [];
		while (true) {
			var token = next();
			tokens.push(token);
			if (token == TEnd)
				break;
		}
		return tokens;
	}

	static function isSpace(code:Int)
		return code == " ".code || code == "\t".code;

	static function isDigit(code:Int)
		return code >= "0".code && code <= "9".code;

	static function isLetter(code:Int)
		return (code >= "a".code && code <= "z".code) || (code >= "A".code && code <= "Z".code);
}

class Parser {
	final tokens:Array<Token>;
	var index = 0;

	public function new(tokens:Array<Token>) {
		this.tokens = tokens;
	}

	public function parse():Expression {
		var result = sum();
		if (peek() != TEnd)
			throw 'unexpected ${describe(peek())}';
		return result;
	}

	function sum():Expression {
		var left = product();
		while (true) {
			switch peek() {
				case TSymbol(op) if (op == "+" || op == "-"):
					index++;
					left = Operation(op, left, product());
				case _:
					return left;
			}
		}
	}

	function product():Expression {
		var left = unary();
		while (true) {
			switch peek() {
				case TSymbol(op = ("*" | "/")):
					index++;
					left = Operation(op, left, unary());
				case _:
					return left;
			}
		}
	}

	function unary():Expression {
		return switch peek() {
			case TSymbol("-"):
				index++;
				Negate(unary());
			case _:
				primary();
		}
	}

	function primary():Expression {
		var token = tokens[index++];
		switch token {
			case TNumber(value):
				return Number(value);
			case TName(name):
				if (!accept("("))
					return Variable(name);
				var arguments = [];
				if (!accept(")")) {
					do {
						arguments.push(sum());
					} while (accept(","));
					expect(")");
				}
				return Call(name, arguments);
			case TSymbol("("):
				var inner = sum();
				expect(")");
				return inner;
			case _:
				throw 'unexpected ${describe(token)}';
		}
	}

	function peek():Token
		return tokens[index];

	function accept(symbol:String):Bool {
		switch peek() {
			case TSymbol(s) if (s == symbol):
				index++;
				return true;
			case _:
				return false;
		}
	}

	function expect(symbol:String) {
		if (!accept(symbol))
			throw 'expected $symbol but found ${describe(peek())}';
	}

	public static function describe(token:Token):String {
		return switch token {
			case TNumber(v): 'number $v';
			case TName(n): 'name $n';
			case TSymbol(s): 'symbol "$s"';
			case TEnd: "end";
		}
	}
}

class Evaluator {
	final variables:Map<String, Float>;

	public function new(variables:Map<String, Float>) {
		this.variables = variables;
	}

	public function evaluate(expression:Expression):Float {
		return switch expression {
			case Number(value): value;
			case Variable(name):
				if (!variables.exists(name))
					throw 'unknown variable $name';
				variables.get(name);
			case Negate(operand): -evaluate(operand);
			case Operation("+", l, r): evaluate(l) + evaluate(r);
			case Operation("-", l, r): evaluate(l) - evaluate(r);
			case Operation("*", l, r): evaluate(l) * evaluate(r);
			case Operation("/", l, r):
				var divisor = evaluate(r);
				if (divisor == 0)
					throw "division by zero";
				evaluate(l) / divisor;
			case Operation(op, _, _): throw 'operator $op';
			case Call("max", [a, b]): Math.max(evaluate(a), evaluate(b));
			case Call("sqrt", [a]): Math.sqrt(evaluate(a));
			case Call("sum", args):
				var total = 0.0;
				for (arg in args)
					total += evaluate(arg);
				total;
			case Call(name, args): throw 'no function $name/${args.length}';
		}
	}
}

class ExpressionParser {
	static function main() {
		var variables = ["x" => 4.0, "half" => 0.5];
		var evaluator = new Evaluator(variables);
		var sources = [
			"1 + 2 * 3", "(1 + 2) * 3", "-x * half", "max(x, 10) / 4", "sqrt(x * x)", "sum()", "sum(1, 2, 3, x)", "1 / (x - 4)", "2 +", "y + 1",
			"foo(1)", "(1", "1 2", "8 - 3 - 2"
		];
		for (source in sources) {
			try {
				var tokens = new Lexer(source).all();
				var expression = new Parser(tokens).parse();
				Sys.println('$source = ${evaluator.evaluate(expression)}');
			} catch (message:String) {
				Sys.println('$source: $message');
			}
		}
	}
}
