class RestArguments {
	static function sum(...numbers:Int):Int {
		var total = 0;
		for (n in numbers)
			total += n;
		return total;
	}

	static function join(separator:String, ...parts:String):String
		return parts.toArray().join(separator);

	static function first<T>(...items:T):Null<T>
		return items.length > 0 ? items[0] : null;

	static function forward(...numbers:Int):Int
		return sum(...numbers);

	static function main() {
		trace(sum(), sum(1), sum(1, 2, 3), join(","), join("-", "a", "b"), first("x", "y").length);
		trace(forward(1, 2), sum(...[4, 5]));
	}
}
