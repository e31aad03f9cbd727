using Lambda;

/** `map` and `filter` whose functions count as well. **/
class NumberedLines {
	static function main() {
		var number = 0;
		var lines = ["one", "two", "three"].map(line -> {
			number++;
			return '$number: $line';
		});
		Sys.println(lines.join("; "));
		Sys.println(number);
		var dropped = 0;
		var long = ["a", "bcd", "ef", "ghij"].filter(function(w) {
			if (w.length > 2)
				return true;
			dropped++;
			return false;
		});
		Sys.println('$long $dropped');
		var steps = 0;
		var product = Lambda.fold([1, 2, 3, 4], function(x, acc) {
			steps++;
			return x * acc;
		}, 1);
		Sys.println('$product in $steps');
		Sys.println([3, 1, 2].map(x -> {
			number += x;
			return number;
		}).join(","));
	}
}
