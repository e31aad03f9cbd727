/** Function values inside function values change variables of both. **/
class NestedCounters {
	static function main() {
		var outer = 0;
		function work():Int {
			var inner = 0;
			function step() {
				inner++;
				outer++;
			}
			step();
			step();
			step();
			return inner;
		}
		Sys.println(work());
		Sys.println(work());
		Sys.println(outer);
		var makers = [for (i in 1...3) () -> {
			var made = i;
			return () -> {
				made += i;
				outer += made;
				return made;
			};
		}];
		var one = makers[0]();
		var two = makers[1]();
		Sys.println(one() + one());
		Sys.println(two());
		Sys.println(outer);
	}
}
