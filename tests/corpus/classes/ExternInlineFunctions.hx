// `extern inline` with a body is a function like others; arguments of any type in any number.
class Corner {
	public var x:Int = 1;

	public function new() {}

	extern public inline function moveTo(x:Int) {
		put(x);
	}

	extern public static inline function twice(x:Int):Int {
		return x * 2;
	}

	function put(x:Int) {
		this.x = x;
	}
}

class ExternInlineFunctions {
	static function all(...values:Dynamic) {
		return values.toArray();
	}

	static function main() {
		var corner = new Corner();
		corner.moveTo(Corner.twice(4));
		Sys.println(corner.x);
		Sys.println(all(1, "a", true));
	}
}
