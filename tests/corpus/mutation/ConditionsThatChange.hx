/** What a part of an expression changes, its later parts see. **/
class Reader {
	final parts:Array<String>;
	var at = 0;

	public function new(parts:Array<String>) {
		this.parts = parts;
	}

	function next():String {
		return parts[at++];
	}

	public function isPair():Bool {
		if (next() == next()) return true;
		return false;
	}

	public function kind():String {
		return switch [next(), next()] {
			case ["a", "b"]: "ascending";
			case ["b", "a"]: "descending";
			case [one, _]: "other " + one;
		}
	}
}

class ConditionsThatChange {
	static function threeOf(numbers:Array<Int>):Array<Int> {
		var rest = numbers.copy();
		return [rest.pop(), rest.pop(), rest.pop()];
	}

	static function difference():Int {
		var rest = [3, 10];
		return rest.pop() - rest.pop();
	}

	static function counted():String {
		var at = start();
		return '${at++} ${at++} ${at++}';
	}

	static function all():Bool {
		var at = start();
		return at++ < at++ && at++ == 2 || at++ == 9;
	}

	static function pair():{first:Int, second:Int} {
		var rest = [1, 2];
		return {first: rest.shift(), second: rest.shift()};
	}

	static function start():Int {
		return Std.parseInt("0");
	}

	static function main() {
		var queue = [1, 2, 3, 4];
		if (queue.shift() + queue.shift() == 3) trace("three");
		switch [queue.pop(), queue.pop()] {
			case [4, 3]:
				trace("in turn");
			case _:
				trace("not in turn");
		}
		var count = start();
		if (count++ < count++) trace("less");
		var reader = new Reader(["x", "x", "b", "a", "c", "d"]);
		trace(reader.isPair(), reader.kind(), reader.kind());
		var stack = [3, 2, 1];
		var text = switch (stack.pop() * 10 + stack.pop()) {
			case 12: "twelve";
			case other: "no " + other;
		}
		trace(text);
		trace(threeOf([1, 2, 3]), difference(), counted(), all(), pair().second);
	}
}
