typedef Result<T> = {ok:Bool, ?value:T, ?rest:String, ?error:String};
typedef Parser<T> = String->Result<T>;

class P {
	public static function char(c:String):Parser<String> {
		return s -> s.charAt(0) == c && c != "" ? {ok: true, value: c, rest: s.substr(1)} : {ok: false, error: 'expected $c'};
	}

	public static function regex(r:EReg, what:String):Parser<String> {
		return s -> r.match(s) && r.matchedPos().pos == 0 ? {ok: true, value: r.matched(0), rest: r.matchedRight()} : {ok: false, error: "expected " + what};
	}

	public static function map<A, B>(p:Parser<A>, f:A->B):Parser<B> {
		return s -> {
			var r = p(s);
			r.ok ? {ok: true, value: f(r.value), rest: r.rest} : {ok: false, error: r.error};
		};
	}

	public static function seq<A>(ps:Array<Parser<A>>):Parser<Array<A>> {
		return s -> {
			var out = [];
			for (p in ps) {
				var r = p(s);
				if (!r.ok) return {ok: false, error: r.error};
				out.push(r.value);
				s = r.rest;
			}
			return {ok: true, value: out, rest: s};
		};
	}

	public static function alt<A>(ps:Array<Parser<A>>):Parser<A> {
		return s -> {
			var errors = [];
			for (p in ps) {
				var r = p(s);
				if (r.ok) return r;
				errors.push(r.error);
			}
			return {ok: false, error: errors.join(" or ")};
		};
	}

	public static function many<A>(p:Parser<A>):Parser<Array<A>> {
		return s -> {
			var out = [];
			while (true) {
				var r = p(s);
				if (!r.ok) break;
				out.push(r.value);
				s = r.rest;
			}
			{ok: true, value: out, rest: s};
		};
	}

	public static function sepBy<A>(p:Parser<A>, sep:String):Parser<Array<A>> {
		return s -> {
			var first = p(s);
			if (!first.ok) return {ok: true, value: [], rest: s};
			var out = [first.value];
			var rest = first.rest;
			while (rest.charAt(0) == sep) {
				var r = p(rest.substr(1));
				if (!r.ok) return {ok: false, error: r.error};
				out.push(r.value);
				rest = r.rest;
			}
			return {ok: true, value: out, rest: rest};
		};
	}
}

class Parsing {
	static function show<T>(r:Result<T>):String return r.ok ? 'ok ${r.value} rest "${r.rest}"' : "fail " + r.error;

	static function main() {
		var digit = P.regex(~/^[0-9]/, "digit");
		var number = P.map(P.regex(~/^[0-9]+/, "number"), s -> Std.parseInt(s));
		trace(show(digit("7x")));
		trace(show(digit("x7")));
		trace(show(P.seq([P.char("a"), P.char("b")])("abc")));
		trace(show(P.seq([P.char("a"), P.char("b")])("acb")));
		trace(show(P.alt([P.char("x"), P.char("y")])("yes")));
		trace(show(P.alt([P.char("x"), P.char("y")])("no")));
		trace(show(P.many(digit)("123abc")));
		trace(show(P.map(P.sepBy(number, ","), ns -> {
			var s = 0;
			for (n in ns) s += n;
			s;
		})("1,22,333;")));
		trace(show(P.sepBy(number, ",")("1,,2")));
	}
}
