/** Function values around function values. **/
class OnceAndDebounce {
	static function once(f:() -> Void):() -> Void {
		var done = false;
		return function() {
			if (done)
				return;
			done = true;
			f();
		};
	}

	static function every(n:Int, f:Int->Void):() -> Void {
		var calls = 0;
		return () -> {
			calls++;
			if (calls % n == 0)
				f(calls);
		};
	}

	static function main() {
		var greeted = 0;
		var greet = once(() -> greeted++);
		greet();
		greet();
		Sys.println(greeted);
		var log = [];
		var third = every(3, n -> log.push(n));
		for (_ in 0...7)
			third();
		Sys.println(log);
	}
}
