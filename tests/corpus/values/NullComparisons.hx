class NullComparisons {
	static function none():Null<Int> {
		return null;
	}

	static function words(text:String):Int {
		var breaks = 0;
		for (i in 0...text.length) {
			var code = text.charCodeAt(i);
			if (code < 97 || code > 122)
				breaks++;
		}
		return breaks;
	}

	static function isDigit(text:String):Bool {
		var code = text.charCodeAt(0);
		return code >= 48 && code <= 57;
	}

	static function below(values:Array<Int>, ?limit:Int):Int {
		var count = 0;
		for (value in values) {
			if (value < limit)
				count++;
		}
		return count;
	}

	static function upTo(values:Array<Int>, ?limit:Int):Int {
		var count = 0;
		for (value in values) {
			if (limit != null && value > limit)
				break;
			count++;
		}
		return count;
	}

	static function rank(points:Map<String, Int>, name:String):String {
		if (points.exists(name) && points[name] > 2)
			return "high";
		return points.get(name) >= 1 ? "low" : "none";
	}

	static function counted(points:Map<String, Int>, name:String):Bool {
		if (!points.exists(name))
			points.set(name, 0);
		return points.get(name) >= 0;
	}

	static function highest(stack:Array<Int>):Int {
		var best = -1;
		while (stack.length > 0) {
			var value = stack.pop();
			if (value > best)
				best = value;
		}
		return best;
	}

	static function main() {
		var n = none();
		trace(n < 3, n > 3, n <= 3, n >= 3, 3 < n, 3 >= n);
		trace(n == 3, n != 3, n == none(), n <= none());
		var half:Null<Float> = null;
		trace(half > 1.5, half < 1.5, 1.5 <= half);
		var name:String = null;
		trace(name < "a", name > "a", "a" > name, "a" < name);
		var best:Null<Int> = null;
		for (value in [3, 9, 2]) {
			if (best == null || value > best)
				best = value;
		}
		trace(best);
		var values:Array<Null<Int>> = [1, null, 3];
		trace(values.filter(value -> value > 0).length);
		trace(words("ab cd ef"), isDigit("7"), isDigit(""), isDigit("x"));
		trace(below([1, 2, 3], 3), below([1, 2, 3]), upTo([1, 2, 3], 2), upTo([1, 2, 3]));
		var points = ["ann" => 3, "bob" => 1];
		trace(rank(points, "ann"), rank(points, "bob"), rank(points, "cid"));
		trace(counted(points, "dan"), highest([1, 4, 2]));
		trace([for (key in points.keys()) if (points[key] > 1) key]);
	}
}
