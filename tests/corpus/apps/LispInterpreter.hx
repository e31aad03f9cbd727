using StringTools;

enum Value {
	Nil;
	Num(n:Float);
	Sym(s:String);
	Str(s:String);
	Bool(b:Bool);
	List(items:Array<Value>);
	Native(name:String, f:Array<Value>->Value);
	Lambda(params:Array<String>, body:Value, env:Env);
}

class Env {
	final vars:Map<String, Value> = new Map();
	final parent:Null<Env>;

	public function new(?parent:Env)
		this.parent = parent;

	public function define(name:String, v:Value):Value {
		vars.set(name, v);
		return v;
	}

	public function find(name:String):Value {
		if (vars.exists(name))
			return vars.get(name);
		if (parent != null)
			return parent.find(name);
		throw new LispError('undefined $name');
	}

	public function assign(name:String, v:Value):Void {
		if (vars.exists(name))
			vars.set(name, v);
		else if (parent != null)
			parent.assign(name, v);
		else
			throw new LispError('cannot set $name');
	}
}

class LispError {
	public final message:String;

	public function new(message:String)
		this.message = message;
}

class LispInterpreter {
	static function tokenize(src:String):Array<String> {
		var out = [];
		var re = ~/^\s*("[^"]*"|[()']|[^\s()']+)/;
		var rest = src;
		while (re.match(rest)) {
			out.push(re.matched(1));
			rest = re.matchedRight();
		}
		return out;
	}

	static function read(tokens:Array<String>):Value {
		if (tokens.length == 0)
			throw new LispError("unexpected end");
		var t = tokens.shift();
		return switch t {
			case "(":
				var items = [];
				while (tokens.length > 0 && tokens[0] != ")")
					items.push(read(tokens));
				if (tokens.shift() == null)
					throw new LispError("missing )");
				List(items);
			case ")": throw new LispError("unexpected )");
			case "'": List([Sym("quote"), read(tokens)]);
			case "#t": Bool(true);
			case "#f": Bool(false);
			case "nil": Nil;
			case s if (s.startsWith('"')): Str(s.substring(1, s.length - 1));
			case s:
				var n = Std.parseFloat(s);
				Math.isNaN(n) ? Sym(s) : Num(n);
		}
	}

	static function show(v:Value):String
		return switch v {
			case Nil: "nil";
			case Num(n): Std.string(n);
			case Sym(s): s;
			case Str(s): '"$s"';
			case Bool(true): "#t";
			case Bool(false): "#f";
			case List(xs): "(" + xs.map(show).join(" ") + ")";
			case Native(n, _): "<" + n + ">";
			case Lambda(ps, _, _): "<lambda " + ps.join(",") + ">";
		}

	static function truthy(v:Value):Bool
		return !v.match(Nil | Bool(false));

	static function eval(v:Value, env:Env):Value {
		return switch v {
			case Sym(s): env.find(s);
			case List([]): Nil;
			case List([Sym("quote"), x]): x;
			case List([Sym("if"), c, a]): truthy(eval(c, env)) ? eval(a, env) : Nil;
			case List([Sym("if"), c, a, b]): eval(truthy(eval(c, env)) ? a : b, env);
			case List([Sym("define"), Sym(name), x]): env.define(name, eval(x, env));
			case List([Sym("set!"), Sym(name), x]):
				var r = eval(x, env);
				env.assign(name, r);
				r;
			case List([Sym("lambda"), List(ps), body]):
				Lambda([
					for (p in ps)
						switch p {
							case Sym(s): s;
							case other: throw new LispError("bad parameter " + show(other));
						}
				], body, env);
			case List(items) if (items[0].match(Sym("begin"))):
				var last = Nil;
				for (i in 1...items.length)
					last = eval(items[i], env);
				last;
			case List(items):
				var f = eval(items[0], env);
				var args = items.slice(1).map(a -> eval(a, env));
				apply(f, args);
			case _: v;
		}
	}

	static function apply(f:Value, args:Array<Value>):Value {
		return switch f {
			case Native(_, fn): fn(args);
			case Lambda(ps, body, env):
				if (ps.length != args.length)
					throw new LispError('expected ${ps.length} arguments, got ${args.length}');
				var inner = new Env(env);
				for (i => p in ps)
					inner.define(p, args[i]);
				eval(body, inner);
			case other: throw new LispError("not a function: " + show(other));
		}
	}

	static function num(v:Value):Float
		return switch v {
			case Num(n): n;
			case _: throw new LispError("not a number: " + show(v));
		}

	static function global():Env {
		var env = new Env();
		function native(name:String, f:Array<Value>->Value)
			env.define(name, Native(name, f));
		native("+", a -> Num([for (x in a) num(x)].length == 0 ? 0 : sum(a)));
		native("-", a -> Num(a.length == 1 ? -num(a[0]) : num(a[0]) - num(a[1])));
		native("*", a -> {
			var p = 1.0;
			for (x in a)
				p *= num(x);
			Num(p);
		});
		native("<", a -> Bool(num(a[0]) < num(a[1])));
		native("=", a -> Bool(show(a[0]) == show(a[1])));
		native("list", a -> List(a));
		native("car", a -> switch a[0] {
			case List([]) | Nil: Nil;
			case List(xs): xs[0];
			case x: throw new LispError("car of " + show(x));
		});
		native("cdr", a -> switch a[0] {
			case List(xs): List(xs.slice(1));
			case _: Nil;
		});
		native("cons", a -> switch a[1] {
			case List(xs): List([a[0]].concat(xs));
			case _: List([a[0]]);
		});
		native("null?", a -> Bool(a[0].match(Nil | List([]))));
		return env;
	}

	static function sum(a:Array<Value>):Float {
		var s = 0.0;
		for (x in a)
			s += num(x);
		return s;
	}

	static function main() {
		var env = global();
		var lines = [
			"(+ 1 2 3)",
			"(define x 10)",
			"(* x (- x 3.5))",
			"(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))",
			"(fact 10)",
			"'(a b (c \"d e\"))",
			"(define map (lambda (f l) (if (null? l) (list) (cons (f (car l)) (map f (cdr l))))))",
			"(map (lambda (x) (* x x)) (list 1 2 3 4))",
			"(define counter (lambda () (begin (set! x (+ x 1)) x)))",
			"(+ (counter) (counter))",
			"x",
			"(define make (lambda (n) (lambda (d) (begin (set! n (+ n d)) n))))",
			"(define acc (make 100))",
			"(acc 5)",
			"(acc 10)",
			"(undefined-thing)",
			"(fact 1 2)",
			"(1 2)",
			"(+ 1 \"a\")",
			"(car 5)",
			"(+ 1",
			")",
			"(if #f 1)",
			"+",
			"(lambda (a b) a)"
		];
		for (l in lines) {
			var r = try {
				show(eval(read(tokenize(l)), env));
			} catch (e:LispError) {
				"! " + e.message;
			}
			Sys.println(l + "  =>  " + r);
		}
	}
}
