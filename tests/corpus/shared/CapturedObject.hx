/** A function value keeps an object and changes it later. **/
class Clock {
	public var ticks = 0;

	public function new() {}

	public function tick(step:Int) {
		ticks += step;
	}
}

class CapturedObject {
	static function twice(action:() -> Void) {
		action();
		action();
	}

	static function main() {
		var clock = new Clock();
		var tick = () -> clock.tick(5);
		twice(tick);
		Sys.println(clock.ticks);
		clock.ticks = 100;
		tick();
		Sys.println(clock.ticks);
		var actions = [for (i in 1...4) () -> clock.tick(i)];
		for (action in actions)
			action();
		Sys.println(clock.ticks);
	}
}
