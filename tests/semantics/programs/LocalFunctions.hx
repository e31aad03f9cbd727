class LocalFunctions {
	static function main() {
		function fact(n:Int):Int
			return n <= 1 ? 1 : n * fact(n - 1);
		function pair<A, B>(a:A, b:B)
			return {a: a, b: b};
		function log(text:String, ?level:Int):Void {
			if (level == null || level > 1)
				trace(text);
		}
		inline function half(n:Float)
			return n / 2;
		var even = null;
		var odd = null;
		even = (n:Int) -> n == 0 ? true : odd(n - 1);
		odd = (n:Int) -> n == 0 ? false : even(n - 1);
		function rest(first:Int, ...others:Int):Int
			return first + others.length;
		log("a");
		log("b", 2);
		trace(fact(4) + 1, pair(1, "x").b.length, half(3), even(4) ? 1 : 2, rest(1), rest(1, 2, 3));
		var nested = function(n) {
			var inner = function(m) return m + n;
			return inner(2);
		}
		trace(nested(3) * 2);
	}
}
