class CountingDown {
	var left:Int;

	public function new(left:Int) {
		this.left = left;
	}

	public function hasNext():Bool {
		return left > 0;
	}

	public function next():Int {
		return left--;
	}
}

class IteratorsGoOn {
	static function over(a:Array<Int>):Iterator<Int> {
		var i = 0;
		return {hasNext: () -> i < a.length, next: () -> a[i++]};
	}

	static function counted(from:Int):Iterator<Int> {
		return new CountingDown(from);
	}

	static function skip<T>(it:Iterator<T>, n:Int):Void {
		while (n-- > 0) it.next();
	}

	static function main() {
		var it = over([1, 2, 3, 4, 5]);
		it.next();
		trace(it.next());
		skip(it, 1);
		trace(it.next());
		var _ = it.next();
		trace(it.hasNext());
		var count = counted(4);
		count.next();
		skip(count, 2);
		trace(count.next(), count.hasNext());
		var listed = [1, 2, 3].iterator();
		listed.next();
		trace(listed.next());
		var every = 0;
		var all = over([1, 2, 3, 4]);
		while (all.hasNext()) {
			all.next();
			every++;
		}
		trace(every);
	}
}
