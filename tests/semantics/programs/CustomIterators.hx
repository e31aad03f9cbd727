using StringTools;

class Countdown {
	var n:Int;

	public function new(n:Int)
		this.n = n;

	public function hasNext():Bool
		return n > 0;

	public function next():Int
		return n--;
}

class Bag<T> {
	final items:Array<T>;

	public function new(items:Array<T>)
		this.items = items;

	public function iterator():Iterator<T>
		return items.iterator();

	public function keyValueIterator():KeyValueIterator<Int, T>
		return items.keyValueIterator();
}

class Pairs {
	public function new() {}

	public function keyValueIterator() {
		var done = false;
		return {
			hasNext: () -> !done,
			next: () -> {
				done = true;
				return {key: "k", value: 1.5};
			}
		}
	}
}

class CustomIterators {
	static function count<T>(items:Iterable<T>):Int {
		var n = 0;
		for (_ in items)
			n++;
		return n;
	}

	static function drain<T>(items:Iterator<T>):Array<T>
		return [for (item in items) item];

	static function main() {
		for (n in new Countdown(3))
			trace(n * 2);
		var bag = new Bag(["a", "b"]);
		for (item in bag)
			trace(item.length);
		for (index => item in bag)
			trace(index + 1, item.toUpperCase());
		for (key => value in new Pairs())
			trace(key.length, value / 2);
		for (i => c in "abc")
			trace(i + c);
		for (c in "abc")
			trace(c + 1);
		trace(count(bag), count([1, 2]), drain(new Countdown(2)).length, Lambda.count(bag), drain(bag.iterator())[0].length);
	}
}
