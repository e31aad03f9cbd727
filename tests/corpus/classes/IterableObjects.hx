class Range {
	final lo:Int;
	final hi:Int;
	public function new(lo, hi) {
		this.lo = lo;
		this.hi = hi;
	}
	public function iterator()
		return new RangeIterator(lo, hi);
}

class RangeIterator {
	var at:Int;
	final hi:Int;
	public function new(at, hi) {
		this.at = at;
		this.hi = hi;
	}
	public function hasNext()
		return at < hi;
	public function next() {
		var v = at;
		at += 1;
		return v;
	}
}
class IterableObjects {
	static function sumAll(xs:Iterable<Int>):Int {
		var s = 0;
		for (x in xs)
			s += x;
		return s;
	}
	static function main() {
		Sys.println(sumAll([1, 2, 3]) + " " + sumAll(new Range(0, 5)));
		Sys.println(Lambda.array(new Range(0, 3)) + " " + Lambda.map(new Range(1, 3), x -> x * 2) + " " + Lambda.exists(new Range(1, 3), x -> x > 2));
	}
}
