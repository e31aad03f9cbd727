class Range { final a:Int; final b:Int; final step:Int;
	public function new(a, b, step = 1) { this.a = a; this.b = b; this.step = step; }
	public function iterator():Iterator<Int> { var i = a; return { hasNext: () -> i < b, next: () -> { var r = i; i += step; r; } }; } }
class IteratorsByFunctions {
	static function loop(it:Iterator<Int>) { var s = 0; for (x in it) s = s * 10 + x; return s; }
	static function evens():Iterator<Int> { var n = 0; return {hasNext: () -> true, next: () -> { n += 2; n; }}; }
	static function main() {
		trace([for (x in new Range(1, 4)) 'n$x']);
		for (e in evens()) { if (e > 6) break; trace(e); }
		var i = 0; var it:Iterator<Int> = {hasNext: () -> i < 3, next: () -> i++}; for (x in it) trace(x);
		var it2 = evens(); trace(it2.next(), it2.next(), it2.hasNext());
		trace(loop([1, 2].iterator()), loop(new Range(1, 4).iterator()));
	}
}
