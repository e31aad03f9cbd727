using Closures;

class Closures {
	var total = 0;

	public function new() {}

	function add(n:Int):Int
		return total += n;

	static function counter():Void->Int {
		var n = 0;
		return () -> n++;
	}

	static function memo<K, V>(f:K->V, key:K->String):K->V {
		var known = new Map<String, V>();
		return function(k) {
			var name = key(k);
			if (!known.exists(name))
				known[name] = f(k);
			return known[name];
		}
	}

	static function main() {
		var self = new Closures();
		var method = self.add;
		var next = counter();
		var square = memo((n:Int) -> n * n, n -> "" + n);
		var bound = Math.pow.bind(2);
		var partial = self.add.bind(3);
		trace(method(2) + next() + next(), square(3) + square(3), bound(3) / 2, partial());
		var all = [self.add, n -> n + 1];
		for (f in all)
			trace(f(1));
		[1, 2].map(self.add).map(Std.string).iterate();
	}

	public static inline function iterate(items:Array<String>):Void {}
}
