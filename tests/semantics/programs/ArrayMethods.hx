class ArrayMethods {
	static function main() {
		var numbers = [3, 1, 2];
		var copy = numbers.copy();
		copy.sort(Reflect.compare);
		copy.reverse();
		copy.insert(0, 9);
		var removed:Bool = copy.remove(9);
		var spliced = copy.splice(0, 1);
		var last:Null<Int> = numbers.pop();
		var joined = numbers.concat([4, 5]).map(n -> n + 0.5);
		var position = numbers.indexOf(1) + numbers.lastIndexOf(3);
		var texts:Array<String> = numbers.map(function(n) return "n" + n);
		var sum = Lambda.fold(numbers, function(n, total) return n + total, 0);
		var sorted = texts.copy();
		sorted.sort(function(a, b) return a < b ? -1 : 1);
		trace(removed, spliced[0] + last, joined[0] / 2, position, texts.join(","), sum, sorted[0].length);
		trace(numbers.contains(3), numbers.filter(n -> n > 1).length, numbers.slice(0, 1)[0], numbers.length);
		while (numbers.length > 0)
			trace(numbers.shift() + 1);
		var both:Array<Array<Float>> = [[1, 2], [3.5]];
		both[0].push(4);
		trace([for (row in both) for (cell in row) cell].length, numbers.toString());
	}
}
