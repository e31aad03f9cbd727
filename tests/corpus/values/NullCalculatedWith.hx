class NullCalculatedWith {
	static function main() {
		var n:Null<Int> = null;
		try {
			var twice = n * 2;
			trace("calculated");
		} catch (e:Dynamic) {
			trace("raised");
		}
		try {
			n++;
			trace("counted");
		} catch (e:Dynamic) {
			trace("raised");
		}
		var f:Int->Int = null;
		try {
			f(1);
			trace("called");
		} catch (e:Dynamic) {
			trace("raised");
		}
		var ages = ["ann" => {age: 3}];
		try {
			ages["bob"].age++;
			trace("changed");
		} catch (e:Dynamic) {
			trace("raised");
		}
	}
}
