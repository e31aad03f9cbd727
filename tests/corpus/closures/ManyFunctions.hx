class ManyFunctions {
	static function compose(fs:Array<Int->Int>):Int->Int {
		var acc = (x:Int) -> x;
		for (f in fs) { var prev = acc; acc = x -> f(prev(x)); }
		return acc;
	}
	static function pair():Array<() -> Int> {
		var a = 0, b = 10;
		return [() -> { a++; b--; return a; }, () -> a * 100 + b];
	}
	static function main() {
		Sys.println(compose([x -> x + 1, x -> x * 2])(5));
		var p = pair();
		p[0](); p[0]();
		Sys.println(p[1]());
		var cur = "";
		var tokens = [];
		function flush() { if (cur != "") { tokens.push(cur); cur = ""; } }
		for (c in "ab c  def".split("")) { if (c == " ") flush(); else cur += c; }
		flush();
		Sys.println(tokens);
		var cache:Map<Int, Int> = [];
		var f:Int->Int = null;
		f = n -> { if (cache.exists(n)) return cache[n]; var r = n < 2 ? n : f(n - 1) + f(n - 2); cache[n] = r; return r; };
		Sys.println(f(20));
		Sys.println(cache[19]);
		var id = 0;
		var next = () -> ++id;
		var objs = [for (name in ["p", "q"]) {name: name, id: next()}];
		Sys.println(objs[1].id + next());
		var xs = [5, 3, 8];
		var swaps = 0;
		function swap(i:Int, j:Int) { var t = xs[i]; xs[i] = xs[j]; xs[j] = t; swaps++; }
		for (i in 0...xs.length) for (j in i + 1...xs.length) if (xs[j] < xs[i]) swap(i, j);
		Sys.println('$xs $swaps');
	}
}
