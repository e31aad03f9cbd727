/** A table that a recursive local function fills. **/
class Memoized {
	static function main() {
		var table = new Map<Int, Int>();
		var calls = 0;
		function fib(n:Int):Int {
			calls++;
			if (n < 2)
				return n;
			var known = table.get(n);
			if (known != null)
				return known;
			var value = fib(n - 1) + fib(n - 2);
			table.set(n, value);
			return value;
		}
		Sys.println(fib(30));
		Sys.println(calls);
		Sys.println(table.get(10));
		function memoize(f:Int->Int):Int->Int {
			var cache = new Map<Int, Int>();
			return function(x) {
				if (!cache.exists(x))
					cache.set(x, f(x));
				return cache.get(x);
			};
		}
		var squares = 0;
		var square = memoize(function(x) {
			squares++;
			return x * x;
		});
		Sys.println(square(7) + square(7) + square(3));
		Sys.println(squares);
	}
}
