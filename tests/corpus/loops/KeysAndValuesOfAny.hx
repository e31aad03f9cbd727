// What a function goes through is typed by structure: an array's or a map's iterators.
class KeysAndValuesOfAny {
	static function told<K, V>(pairs:KeyValueIterable<K, V>):Array<String> {
		return [for (key => value in pairs) '$key:$value'];
	}

	static function last(pairs:KeyValueIterable<Int, Int>):Int {
		var found = -1;
		for (pair in pairs.keyValueIterator())
			found = pair.key + pair.value;
		return found;
	}

	static function sum(numbers:Iterable<Int>):Int {
		var left = numbers.iterator();
		var total = 0;
		while (left.hasNext())
			total += left.next();
		for (n in numbers)
			total += n;
		return total;
	}

	static function main() {
		var row = [5, 7];
		Sys.println(told(row));
		Sys.println(told([3 => "three"]));
		Sys.println(last(row));
		Sys.println(sum(row));
		var map:KeyValueIterable<String, Int> = ["one" => 1];
		for (key => value in map)
			Sys.println('$key is $value');
	}
}
