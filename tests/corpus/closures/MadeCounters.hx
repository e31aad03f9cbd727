/** Counters that are returned keep their own state. **/
class MadeCounters {
	static function counter(start:Int, step:Int):() -> Int {
		var now = start;
		return function() {
			var old = now;
			now += step;
			return old;
		};
	}

	static function main() {
		var a = counter(0, 1);
		var b = counter(100, 10);
		Sys.println(a());
		Sys.println(a());
		Sys.println(b());
		Sys.println(a());
		Sys.println(b());
	}
}
