class DynamicValues {
	static function describe(value:Dynamic):String {
		if (Std.isOfType(value, String))
			return (value : String).toUpperCase();
		var n:Int = value.count;
		value.name = "changed";
		value.list.push(n);
		return value.name + n;
	}

	static function main() {
		var any:Dynamic = {count: 1, name: "a", list: [1]};
		trace(describe(any), describe("text"));
		var typed:Dynamic<Int> = {a: 1, b: 2};
		var sum:Int = typed.a + typed.b;
		var f:Dynamic = function(x:Int) return x + 1;
		var result:Int = f(2);
		var strings:Array<Dynamic> = [1, "two", 3.0, {four: 4}];
		for (item in strings)
			trace(item);
		any = 5;
		any = "five";
		var count:Int = cast any.length;
		trace(sum, result, count, any[0], any + 1, any == null, !any.flag);
		while (any.next()) {}
	}
}
