using Lambda;
typedef G3 = {n:Int};
class ArgumentsHandedBack {
	static function main() {
		var items:Array<G3> = [{n: 1}, {n: 2}];
		items.iter(item -> item.n += 10);
		Sys.println(items[0].n + items[1].n);
		var ns = items.map(item -> { item.n *= 2; return item.n; });
		Sys.println(ns);
		Sys.println(items[1].n);
		function raise(xs:Array<G3>, by:Int):Int { for (x in xs) x.n += by; return xs.length; }
		Sys.println(raise(items, 5) + items[0].n);
		var xs = [1];
		function grow(ys:Array<Int>, n:Int) { ys.push(n); if (n > 0) grow(ys, n - 1); }
		grow(xs, 3);
		Sys.println(xs);
	}
}
