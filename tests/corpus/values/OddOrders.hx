typedef Handler = (String, Int) -> Bool;

enum Op {
	Plus;
	Minus;
	Custom(name:String, f:(Int, Int) -> Int);
}

class Counter {
	public static var made = 0;
	static var registry:Map<String, Counter> = new Map();

	public var n = 0;
	public final name:String;

	public function new(name:String) {
		this.name = name;
		made++;
		registry[name] = this;
	}

	public static function of(name:String):Counter {
		var c = registry[name];
		return c == null ? new Counter(name) : c;
	}

	public function inc(by = 1):Int
		return n += by;

	public static function report():String {
		var names = [for (k in registry.keys()) k];
		names.sort(Reflect.compare);
		return [for (k in names) k + "=" + registry[k].n].join(",");
	}
}

class OddOrders {
	static var depth = 0;

	static function run(op:Op, a:Int, b:Int):Int
		return switch op {
			case Plus: a + b;
			case Minus: a - b;
			case Custom(_, f): f(a, b);
		}

	static function ackermann(m:Int, n:Int):Int {
		return if (m == 0) n + 1 else if (n == 0) ackermann(m - 1, 1) else ackermann(m - 1, ackermann(m, n - 1));
	}

	static function isEven(n:Int):Bool
		return n == 0 ? true : isOdd(n - 1);

	static function isOdd(n:Int):Bool
		return n == 0 ? false : isEven(n - 1);

	static function trackDepth(n:Int):Int {
		depth++;
		var d = depth;
		var r = n == 0 ? d : trackDepth(n - 1);
		depth--;
		return r;
	}

	static function scan(s:String):Array<String> {
		var out = [];
		var i = 0;
		while (i < s.length) {
			var c = s.charAt(i);
			var start = i;
			if (c >= "0" && c <= "9") {
				do
					i++
				while (i < s.length && s.charAt(i) >= "0" && s.charAt(i) <= "9");
				out.push("N" + s.substring(start, i));
				continue;
			}
			if (c == "/" && s.charAt(i + 1) == "/") {
				while (i < s.length && s.charAt(i) != "\n")
					i++;
				continue;
			}
			i++;
			if (c == " " || c == "\n")
				continue;
			if ((c == "=" || c == "<") && i < s.length && s.charAt(i) == "=") {
				i++;
				out.push(c + "=");
			} else
				out.push(c);
		}
		return out;
	}

	static function dispatch(handlers:Array<Handler>, msg:String):Int {
		for (i => h in handlers)
			if (h(msg, i))
				return i;
		return -1;
	}

	static function effects():String {
		var log = [];
		function f(n:Int):Int {
			log.push(n);
			return n;
		}
		var a = [f(1), f(2)][f(0)] + f(3) * f(4);
		var b = f(5) > 10 && f(6) > 0 || f(7) > 0;
		var c = {x: f(8), y: f(9)};
		return a + " " + b + " " + (c.x + c.y) + " " + log.join("");
	}

	static function main() {
		Sys.println([run(Plus, 1, 2), run(Minus, 1, 2), run(Custom("pow", (a, b) -> Std.int(Math.pow(a, b))), 2, 8)]);
		Sys.println(ackermann(2, 3));
		Sys.println(isEven(100) + " " + isOdd(7));
		Sys.println(trackDepth(5) + " " + depth);
		Sys.println(scan("a=12 == b<=3 // note\n<4"));
		var seen = [];
		var hs:Array<Handler> = [
			(m, i) -> {
				seen.push(m + i);
				m == "x";
			},
			(m, _) -> m.length > 1
		];
		Sys.println([dispatch(hs, "x"), dispatch(hs, "yy"), dispatch(hs, "z")] + " " + seen);
		Sys.println(effects());
		Counter.of("a").inc();
		Counter.of("b").inc(5);
		Counter.of("a").inc(2);
		var c = Counter.of("c");
		c.inc();
		c.inc();
		Sys.println(Counter.report() + " " + Counter.made);
		var i = 0;
		var arr = [10, 20, 30];
		arr[i++] = arr[i] + i;
		Sys.println(arr + " " + i);
		i = 0;
		arr[i] += ++i;
		Sys.println(arr + " " + i);
		var x = 5;
		x = x++ + ++x;
		Sys.println(x);
		var y = x > 3 ? x < 20 ? "mid" : "high" : "low";
		Sys.println(y);
		var z = {
			var t = 3;
			t * t;
		};
		Sys.println(z);
		var s = "";
		for (ch in "abc".split("")) {
			s = ch + s;
		}
		Sys.println(s);
		var o = {a: 1, b: {c: [1, 2]}};
		o.b.c.push(3);
		o.b.c[0] = 9;
		o.a += o.b.c.length;
		Sys.println(o.a + " " + o.b.c);
		var p = o.b;
		p.c = [];
		Sys.println(o.b.c.length);
		var matrix = [[1, 2], [3, 4]];
		for (row in matrix)
			for (j in 0...row.length)
				row[j] *= 2;
		Sys.println(matrix);
		var first = matrix[0];
		first.push(100);
		Sys.println(matrix[0].length);
		var total = 0;
		var it = 0;
		while (true) {
			if (++it > 20)
				break;
			if (it % 2 == 0)
				continue;
			var k = it;
			while (k > 0) {
				k -= 3;
				if (k == 1)
					break;
				total += k;
			}
		}
		Sys.println(total);
		var fns = new Map<String, Int->Int>();
		fns["dbl"] = x -> x * 2;
		fns["sq"] = x -> x * x;
		Sys.println(fns["dbl"](fns["sq"](3)));
		var compose = (names:Array<String>) -> (x:Int) -> Lambda.fold(names, (n, acc) -> fns[n](acc), x);
		Sys.println(compose(["dbl", "dbl", "sq"])(1));
		var u = [3, 1, 2];
		var sorted = u.copy();
		sorted.sort((a, b) -> a - b);
		Sys.println(u + " " + sorted);
		var str = "x";
		str += 1;
		str += 2.5;
		str += true;
		str += null;
		Sys.println(str);
		Sys.println('${1 + 1}${"a" + 'b${"c"}'}$$' + "${no}");
		switch [x % 2 == 0, y] {
			case [true, "mid"]:
				Sys.println("even mid");
			case [false, _]:
				Sys.println("odd");
			default:
				Sys.println("?");
		}
		var result = (switch s {
			case "cba": 1;
			case "abc": 2;
			default: 3;
		}) + 10;
		Sys.println(result);
	}
}
