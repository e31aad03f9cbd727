enum Expr {
	Lit(v:Float);
	Var(name:String);
	Bin(op:String, l:Expr, r:Expr);
	Neg(e:Expr);
	Call(f:String, args:Array<Expr>);
}

enum Color {
	Red;
	Green;
	Blue;
	Rgb(r:Int, g:Int, b:Int);
}

class PatternsOfKinds {
	static function simplify(e:Expr):Expr {
		return switch e {
			case Bin("+", Lit(0), x) | Bin("+", x, Lit(0)): simplify(x);
			case Bin("*", Lit(1), x) | Bin("*", x, Lit(1)): simplify(x);
			case Bin("*", Lit(0), _) | Bin("*", _, Lit(0)): Lit(0);
			case Bin(op, l, r):
				var a = simplify(l);
				var b = simplify(r);
				switch [op, a, b] {
					case ["+", Lit(x), Lit(y)]: Lit(x + y);
					case ["-", Lit(x), Lit(y)]: Lit(x - y);
					case ["*", Lit(x), Lit(y)]: Lit(x * y);
					case _ if (a != l || b != r): simplify(Bin(op, a, b));
					case _: Bin(op, a, b);
				}
			case Neg(Neg(x)): simplify(x);
			case Neg(Lit(v)): Lit(-v);
			case Neg(x): Neg(simplify(x));
			case Call(f, args): Call(f, args.map(simplify));
			case Lit(_) | Var(_): e;
		}
	}

	static function show(e:Expr):String {
		return switch e {
			case Lit(v): Std.string(v);
			case Var(n): n;
			case Bin(op, l, r): '(${show(l)} $op ${show(r)})';
			case Neg(x): '-${show(x)}';
			case Call(f, []): '$f()';
			case Call(f, [one]): '$f(${show(one)})';
			case Call(f, args): f + "(" + args.map(show).join(", ") + ")";
		}
	}

	static function color(c:Color):String {
		return switch c {
			case Red | Green | Blue: "basic " + c;
			case Rgb(0, 0, 0): "black";
			case Rgb(r, g, b) if (r == g && g == b): "grey " + r;
			case Rgb(r = 255, _, _): "full red " + r;
			case Rgb(_, g, _) if (g > 200): "greenish";
			case Rgb(r, g, b): '#${StringTools.hex(r, 2)}${StringTools.hex(g, 2)}${StringTools.hex(b, 2)}';
		}
	}

	static function arrays(a:Array<Int>):String {
		return switch a {
			case []: "empty";
			case [x]: "one " + x;
			case [1, y]: "one and " + y;
			case [x, y] if (x == y): "twins";
			case [_, _]: "pair";
			case [a, _, b]: 'ends $a $b';
			case other: "many " + other.length;
		}
	}

	static function structure(p:{name:String, age:Int, ?tags:Array<String>}):String {
		return switch p {
			case {name: "root"}: "admin";
			case {age: a} if (a < 18): p.name + " minor";
			case {name: n, tags: ["vip"]}: n + " vip";
			case {name: n, age: 18 | 19 | 20}: n + " young";
			case {name: n}: n;
		}
	}

	static function numbers(n:Int):String {
		return switch n {
			case 0: "zero";
			case 1 | 2 | 3: "small";
			case x if (x < 0): "negative";
			case _ % 2 => 0: "even";
			case x = 5 | 7: "prime " + x;
			case _: "odd";
		}
	}

	static function commands(line:String):String {
		return switch line.split(" ") {
			case ["quit"]: "bye";
			case ["add", a, b]: Std.string(Std.parseInt(a) + Std.parseInt(b));
			case ["say", _.toUpperCase() => loud]: loud;
			case [cmd, Std.parseInt(_) => n] if (n != null): '$cmd with number $n';
			case [_.charAt(0) => "#", _]: "comment";
			case [] | [""]: "nothing";
			case parts: "unknown " + parts[0];
		}
	}

	static function logic(a:Bool, b:Bool):Int {
		return switch [a, b] {
			case [true, true]: 3;
			case [true, false]: 2;
			case [false, true]: 1;
			case [false, false]: 0;
		}
	}

	static function statement(n:Null<Int>, s:String) {
		switch n {
			case null:
				Sys.println("null");
			case 1:
			case 2:
				if (s == "skip")
					return;
				Sys.println("two");
			case v:
				Sys.println(v + s);
		}
		Sys.println("after " + s);
	}

	static function main() {
		var e = Bin("+", Bin("*", Lit(1), Var("x")), Bin("+", Lit(2), Neg(Lit(5))));
		Sys.println(show(e) + " -> " + show(simplify(e)));
		Sys.println(show(simplify(Call("f", [Bin("-", Lit(3), Lit(1)), Neg(Neg(Var("y")))]))));
		Sys.println(show(Call("g", [])) + show(Call("h", [Lit(1.5)])));
		for (c in [Red, Rgb(0, 0, 0), Rgb(7, 7, 7), Rgb(255, 1, 2), Rgb(1, 250, 3), Rgb(18, 52, 171)])
			Sys.println(color(c));
		for (a in [[], [4], [1, 9], [5, 5], [5, 6], [1, 2, 3], [1, 2, 3, 4]])
			Sys.println(arrays(a));
		Sys.println(structure({name: "root", age: 1}));
		Sys.println(structure({name: "kid", age: 10}));
		Sys.println(structure({name: "star", age: 40, tags: ["vip"]}));
		Sys.println(structure({name: "teen", age: 19}));
		Sys.println(structure({name: "any", age: 50, tags: []}));
		Sys.println([for (n in [0, 2, -4, 8, 5, 7, 9]) numbers(n)].join(" "));
		for (l in ["quit", "add 3 4", "say hi", "jump 12", "#x y", "", "foo bar baz"])
			Sys.println(commands(l));
		Sys.println(logic(true, false) + logic(true, true) * 10 + logic(false, true) * 100);
		statement(null, "a");
		statement(1, "b");
		statement(2, "skip");
		statement(2, "c");
		statement(9, "d");
		var v:Dynamic = "str";
		Sys.println(switch Type.typeof(v) {
			case TInt: "int";
			case TClass(String): "string";
			case TClass(_): "class";
			case _: "other";
		});
	}
}
