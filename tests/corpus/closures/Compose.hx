/** Function values that change nothing stay as they are. **/
class Compose {
	static function compose(f:Int->Int, g:Int->Int):Int->Int
		return x -> f(g(x));

	static function main() {
		var offset = 3;
		var shift = x -> x + offset;
		var twice = x -> x * 2;
		Sys.println(compose(shift, twice)(5));
		Sys.println(compose(twice, shift)(5));
		Sys.println([1, 2, 3].map(shift).map(twice).join(" "));
		function apply(n:Int, f:Int->Int):Int
			return n == 0 ? 0 : f(n) + apply(n - 1, f);
		Sys.println(apply(3, twice));
	}
}
