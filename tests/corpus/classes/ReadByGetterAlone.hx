// A property that is read by its getter and written as it is: a write must not become a read.
class Meter {
	public var level(get, default):Int = 1;

	static var last(get, default):Int = 5;

	public function new() {}

	function get_level():Int {
		return level + 1;
	}

	static function get_last():Int {
		return last * 10;
	}

	public function refill(to:Int):Int {
		level = to;
		return level;
	}

	public static function remember(value:Int):Int {
		last = value;
		last += 1;
		return last;
	}
}

class ReadByGetterAlone {
	static function main() {
		var meter = new Meter();
		Sys.println(meter.level);
		meter.level = 10;
		Sys.println(meter.level);
		meter.level += 5;
		Sys.println(meter.level);
		meter.level++;
		Sys.println(meter.level);
		Sys.println(meter.level++);
		Sys.println(++meter.level);
		Sys.println(meter.refill(3));
		Sys.println(Meter.remember(2));
	}
}
