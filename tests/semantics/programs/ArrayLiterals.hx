class ArrayLiterals {
	static function total(values:Array<Float>):Float {
		var sum = 0.0;
		for (value in values)
			sum += value;
		return sum;
	}

	static function main() {
		var mixed = [1, 2.5, 3];
		var empty = [];
		empty.push("late");
		var nested = [[1, 2], [], [3]];
		var nulls = [1, null];
		var things:Array<Dynamic> = [1, "a", null];
		var functions = [n -> n + 1, n -> n * 2];
		var floats:Array<Float> = [1, 2, 3];
		var squares = [for (i in 0...4) i * i];
		var evens = [for (i in 0...10) if (i % 2 == 0) i];
		var pairs = [for (i in 0...2) for (j in 0...2) {i: i, j: j}];
		var whiles = [while (empty.length > 0) empty.pop()];
		trace(total(mixed), total([1, 2]), nested[0][1] + nested[2].length, nulls.length, things, functions[0](1));
		trace(floats[0] / 2, squares.length, evens[1] << 1, pairs[0].i + pairs[1].j, whiles.join(""));
		var optional:Array<Null<Int>> = [null, 1];
		var structures = [{a: 1, b: "x"}, {a: 2, b: "y"}];
		trace(optional.length, structures.map(s -> s.b).join(""));
	}
}
