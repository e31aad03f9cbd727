// Functions named as arguments, which change their object or what they are given.
class Total {
	public var sum = 0;

	public function new() {}

	public function add(n:Int):Int {
		sum += n;
		return sum;
	}

	public function plus(n:Int):Int {
		return sum + n;
	}
}

class NamedFunctionsThatChange {
	static function mark(item:{n:Int}):Void {
		item.n *= 10;
	}

	static function name(item:{n:Int}):String {
		return 'n${item.n}';
	}

	static function bump(item:{n:Int}, by:Int):Int {
		item.n += by;
		return item.n;
	}

	static function apply(change:({n:Int}, Int) -> Int, item:{n:Int}):Int {
		return change(item, 2);
	}

	static function main() {
		var found = [];
		Lambda.iter([3, 4], found.push);
		Sys.println(found);
		var total = new Total();
		Sys.println([1, 2].map(total.add));
		Sys.println(total.sum);
		Sys.println([1, 2].map(total.plus));
		var items = [{n: 1}, {n: 2}];
		Lambda.iter(items, mark);
		Sys.println(items.map(name));
		var item = {n: 5};
		Sys.println(apply(bump, item)); // expect: HX4
		Sys.println(item.n);
	}
}
