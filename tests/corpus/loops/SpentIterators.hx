class SpentIterators {
	static function joined(names:Array<String>):String {
		var text = "";
		var it = names.iterator();
		for (name in it) {
			text += name;
			if (it.hasNext())
				text += ", ";
		}
		return text;
	}

	static function pairs(numbers:Array<Int>):Array<Int> {
		var found = [];
		var it = numbers.iterator();
		for (n in it) {
			if (!it.hasNext())
				continue;
			found.push(n * it.next());
		}
		return found;
	}

	static function upTo(limit:Int, numbers:Array<Int>):String {
		var it = numbers.iterator();
		var before = [];
		for (n in it) {
			before.push(n);
			if (n == limit)
				break;
		}
		var behind = [for (n in it) n];
		return '$before $behind';
	}

	static function main() {
		Sys.println(joined(["a", "b", "c"]));
		Sys.println(pairs([1, 2, 3, 4, 5]));
		Sys.println(upTo(2, [1, 2, 3]));
		Sys.println(upTo(9, [1, 2, 3]));
		var range = new IntIterator(0, 3);
		var all = [];
		for (n in range)
			all.push(n);
		for (n in range)
			all.push(n);
		Sys.println(all);
		var keys = ["x" => 1].keys();
		var seen = [for (key in keys) key];
		Sys.println(seen.length + " " + [for (key in keys) key].length);
	}
}
