class Range { final a:Int; final b:Int; final step:Int;
	public function new(a, b, step = 1) { this.a = a; this.b = b; this.step = step; }
	public function iterator():Iterator<Int> { var i = a; return { hasNext: () -> i < b, next: () -> { var r = i; i += step; r; } }; } }
class Count { var i = 0; final n:Int; public function new(n) this.n = n; public function hasNext() return i < n; public function next() return i++; }
class Bag<T> { var xs:Array<T> = []; public function new() {} public function add(x:T) xs.push(x); public function iterator():Iterator<T> return xs.iterator(); }
class OwnIterators {
	static function apply<A, B>(xs:Iterable<A>, f:A -> B):Array<B> return [for (x in xs) f(x)];
	static function total(xs:Iterable<Int>) { var s = 0; for (x in xs) s += x; return s; }
	static function drain(it:Iterator<Int>) { var out = []; while (it.hasNext()) out.push(it.next()); return out; }
	static function loop(it:Iterator<Int>) { var s = 0; for (x in it) s = s * 10 + x; return s; }
	static function main() {
		trace(apply(new Range(0, 10, 3), x -> x * x));
		trace(apply([1, 2], x -> x + 1));
		trace(total(new Range(1, 5)), total([4, 5]));
		var b = new Bag<Int>(); b.add(3); b.add(4); trace(total(b), [for (x in b) x]);
		trace(drain(new Count(3)), loop(new Count(4)), drain([1, 2].iterator()), loop(new Range(1, 4).iterator()));
		trace(Lambda.array(new Range(2, 5)), Lambda.count(b), Lambda.map(new Range(0, 3), x -> x * 2));
		var i = 0; var it:Iterator<Int> = {hasNext: () -> i < 3, next: () -> i++}; for (x in it) trace(x);
		var m = ["a" => 1]; trace(total({iterator: m.iterator}));
	}
}
