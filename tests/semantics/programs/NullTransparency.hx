class NullTransparency {
	static function find(items:Array<Int>, wanted:Int):Null<Int> {
		for (item in items)
			if (item == wanted)
				return item;
		return null;
	}

	static function orZero(value:Null<Int>):Int
		return value == null ? 0 : value;

	static function name(?given:String):String {
		if (given == null)
			given = "nobody";
		return given;
	}

	static function half(?n:Int, factor:Float = 0.5):Float
		return (n == null ? 1 : n) * factor;

	static function main() {
		var found = find([1, 2], 2);
		var sum:Int = found + 1;
		var maybe:Null<Float> = null;
		maybe = 4;
		var wide:Float = maybe;
		var list:Array<Null<Int>> = [1, null, 3];
		for (item in list)
			trace(orZero(item) * 2);
		trace(sum, wide, name(), name("x"), half(), half(3), half(4, 2.0), half(null, 1));
		var text:Null<String> = if (sum > 2) "big" else null;
		trace(text.length);
	}
}
