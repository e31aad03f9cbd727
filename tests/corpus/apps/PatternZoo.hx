enum Shape {
	Circle(r:Float);
	Rect(w:Float, h:Float);
	Group(items:Array<Shape>);
	Tagged(tag:{name:String, level:Int}, s:Shape);
}

enum List2<T> {
	Nil;
	Cons(h:T, t:List2<T>);
}

class PatternZoo {
	static function area(s:Shape):Float {
		return switch s {
			case Circle(r): 3 * r * r;
			case Rect(w, h) if (w == h): w * w;
			case Rect(w, h): w * h;
			case Group([]): 0;
			case Group(items):
				var t = 0.0;
				for (i in items) t += area(i);
				t;
			case Tagged({level: 0}, _): 0;
			case Tagged({name: "double"}, inner): 2 * area(inner);
			case Tagged(_, inner): area(inner);
		}
	}

	static function classify(n:Int):String {
		return switch (n) {
			case 0: "zero";
			case 1 | 2 | 3: "few";
			case x if (x < 0): "negative " + (-x);
			case x if (x % 2 == 0 && x < 100): "even";
			case _ > 1000 => true: "huge";
			default: "other";
		}
	}

	static function arr(a:Array<Int>):String {
		return switch a {
			case []: "empty";
			case [x]: 'one $x';
			case [1, y]: '1 then $y';
			case [x, y] if (x == y): 'twins $x';
			case [_, _, z]: "third " + z;
			case _: "many " + a.length;
		}
	}

	static function str(s:String):Int {
		switch (s.toLowerCase()) {
			case "one", "uno":
				return 1;
			case "two" | "dos":
				return 2;
			case t if (StringTools.startsWith(t, "n:")):
				return Std.parseInt(t.substr(2));
			case _:
				return -1;
		}
	}

	static function sum(l:List2<Int>):Int return switch l {
		case Nil: 0;
		case Cons(h, t): h + sum(t);
	}

	static function fromArray<T>(a:Array<T>):List2<T> {
		var l = Nil;
		var i = a.length;
		while (i-- > 0) l = Cons(a[i], l);
		return l;
	}

	static function second<T>(l:List2<T>):Null<T> return switch l {
		case Cons(_, Cons(x, _)): x;
		case _: null;
	}

	static function rev<T>(l:List2<T>):List2<T> {
		function go(l:List2<T>, acc:List2<T>):List2<T> return switch l {
			case Nil: acc;
			case Cons(h, t): go(t, Cons(h, acc));
		}
		return go(l, Nil);
	}

	static function person(p:{name:String, age:Int}):String {
		return switch p {
			case {name: "root"}: "admin";
			case {age: a} if (a < 18): p.name + " minor";
			case {name: n, age: 99}: n + " old";
			case {name: n}: n;
		}
	}

	static function opt(v:Null<Int>):String return switch v {
		case null: "nothing";
		case 0: "zero";
		case n: "n" + n;
	}

	static function main() {
		trace(area(Circle(2)), area(Rect(2, 2)), area(Rect(2, 3)));
		trace(area(Group([Circle(1), Group([]), Tagged({name: "double", level: 1}, Rect(1, 2)), Tagged({name: "x", level: 0}, Circle(9))])));
		trace([for (n in [0, 2, -5, 44, 77, 5000, 200]) classify(n)]);
		trace([for (a in [[], [4], [1, 9], [3, 3], [1, 2, 3], [5, 6], [1, 2, 3, 4]]) arr(a)]);
		trace(str("UNO"), str("dos"), str("n:42"), str("x"));
		var l = fromArray([1, 2, 3]);
		trace(sum(l), second(l), second(Cons(1, Nil)), rev(l));
		trace(person({name: "root", age: 1}), person({name: "kid", age: 9}), person({name: "eld", age: 99}), person({name: "joe", age: 40}));
		trace(opt(null), opt(0), opt(7));
		var pair = [Rect(1, 2), Circle(1)];
		var matched = pair[0].match(Rect(_, 2)) && !pair[1].match(Rect(_, _));
		trace(matched);
		var b = true, c = false;
		var word = switch [b, c] {
			case [true, true]: "both";
			case [true, _]: "first";
			case [_, true]: "second";
			case _: "none";
		}
		trace(word);
		for (s in [Circle(1), Rect(1, 1)]) {
			switch s {
				case Circle(_):
					continue;
				case Rect(w, _):
					trace("rect " + w);
				default:
					break;
			}
		}
		var count = 0;
		while (true) {
			switch (count) {
				case 3:
					break;
				case 1:
					count += 2;
				default:
					count++;
			}
		}
		trace(count);
	}
}
