typedef Cursor<T> = {
	function hasNext():Bool;
	function next():T;
}

class IteratorsOfStructures {
	static function range(from:Int, to:Int):Cursor<Int> {
		var n = from;
		return {hasNext: () -> n < to, next: () -> n++};
	}

	static function take<T>(source:Iterator<T>, count:Int):Array<T> {
		var taken = [];
		while (count-- > 0 && source.hasNext())
			taken.push(source.next());
		return taken;
	}

	static function zip<A, B>(a:Iterable<A>, b:Iterable<B>):Array<{a:A, b:B}> {
		var other = b.iterator();
		return [for (one in a) {a: one, b: other.next()}];
	}

	static function main() {
		for (n in range(1, 4))
			trace(n + 1);
		trace(take(range(0, 9), 3).length, take(["a"].iterator(), 2)[0].length);
		for (pair in zip([1, 2], ["x", "y"]))
			trace(pair.a + pair.b.length);
		var own:Iterable<String> = {iterator: () -> ["q"].iterator()};
		for (text in own)
			trace(text.toUpperCase());
		for (key in ["a" => 1].keys())
			trace(key.length);
	}
}
