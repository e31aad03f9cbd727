using PatternTypes;

enum Token {
	Word(text:String);
	Count(n:Int, unit:Null<String>);
	Group(items:Array<Token>);
	End;
}

class PatternTypes {
	static final LIMIT = 10;

	static function show(token:Token):String
		return switch token {
			case Word("stop" | "halt"): "end";
			case Word(text) if (text.length > LIMIT): text.substr(0, 3);
			case Word(text): text;
			case Count(0, _): "none";
			case Count(n, null): "" + n;
			case Count(n = 1 | 2, unit): n + unit;
			case Count(n, unit): '$n ${unit}s';
			case Group([]): "empty";
			case Group([one]): show(one);
			case Group([Word(a), Word(b)]): a + b;
			case Group(items): items.map(show).join(" ");
			case End: "";
		}

	static function classify(point:{x:Int, y:Int, ?label:String}):String
		return switch point {
			case {x: 0, y: 0}: "origin";
			case {x: 0}: "y axis";
			case {label: "home"}: "home";
			case {x: x, y: y} if (x == y): "diagonal";
			case _: "other";
		}

	static function many(a:Int, b:Null<String>, c:Bool):Int
		return switch [a, b, c] {
			case [0, _, _]: 0;
			case [n, "x", true]: n;
			case [n, null, false] if (n > 1): n * 2;
			case [_.abs() => 3, _, _]: 3;
			default: -1;
		}

	public static function abs(n:Int):Int
		return n < 0 ? -n : n;

	static function main() {
		trace(show(Group([Word("a"), Count(2, "b"), End])), classify({x: 1, y: 1}), many(1, "x", true));
		var value:Null<Int> = 3;
		switch value {
			case null: trace("null");
			case n if (n > 2): trace(n + 1);
			case _:
		}
		switch Type.typeof(value) {
			case TInt: trace("int");
			case TClass(c): trace(Type.getClassName(c));
			case _:
		}
		var text = "abc";
		switch text.charCodeAt(0) {
			case 'a'.code: trace("a");
			case x: trace(x + 1);
		}
	}
}
