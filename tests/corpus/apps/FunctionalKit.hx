using FunctionalKit.Ext;
class Ext {
	public static function compose<A, B, C>(f:A->B, g:B->C):A->C return x -> g(f(x));
	public static function chunk<T>(xs:Array<T>, n:Int):Array<Array<T>> { var out = []; var i = 0; while (i < xs.length) { out.push(xs.slice(i, i + n)); i += n; } return out; }
	public static function groupBy<T, K:String>(xs:Array<T>, key:T->String):Map<String, Array<T>> { var m = new Map<String, Array<T>>(); for (x in xs) { var k = key(x); var l = m[k]; if (l == null) m[k] = l = []; l.push(x); } return m; }
	public static function zip<A, B>(a:Array<A>, b:Array<B>):Array<{a:A, b:B}> return [for (i in 0...Std.int(Math.min(a.length, b.length))) {a: a[i], b: b[i]}];
	public static function unique<T>(xs:Array<T>):Array<T> { var out = []; for (x in xs) if (out.indexOf(x) == -1) out.push(x); return out; }
	public static function takeWhile<T>(xs:Array<T>, f:T->Bool):Array<T> { var out = []; for (x in xs) { if (!f(x)) break; out.push(x); } return out; }
	public static function sumBy<T>(xs:Array<T>, f:T->Float):Float { var s = 0.; for (x in xs) s += f(x); return s; }
	public static function times(n:Int, f:Int->Void) for (i in 0...n) f(i);
}
enum Option<T> { Some(v:T); None; }
class Maybe { public static function map<A, B>(o:Option<A>, f:A->B):Option<B> return switch o { case Some(v): Some(f(v)); case None: None; } public static function orElse<T>(o:Option<T>, d:T):T return switch o { case Some(v): v; case None: d; } public static function flat<A, B>(o:Option<A>, f:A->Option<B>):Option<B> return switch o { case Some(v): f(v); case None: None; } }
class Lazy<T> { var f:Null<()->T>; var v:Null<T> = null; public var forced(default, null) = 0; public function new(f) this.f = f; public function get():T { if (f != null) { v = f(); f = null; forced++; } return v; } }
class FunctionalKit {
	static function parse(s:String):Option<Int> { var n = Std.parseInt(s); return n == null ? None : Some(n); }
	static function half(n:Int):Option<Int> return n % 2 == 0 ? Some(n >> 1) : None;
	static function curry<A, B, C>(f:(A, B)->C):A->(B->C) return a -> b -> f(a, b);
	static function fix(f:(Int->Int)->(Int->Int)):Int->Int { var self:Int->Int = null; self = n -> f(self)(n); return self; }
	static function main() {
		var inc = (x:Int) -> x + 1, dbl = (x:Int) -> x * 2; trace(inc.compose(dbl)(3), dbl.compose(inc)(3), [1, 2, 3, 4, 5].chunk(2), curry((a:Int, b:Int) -> a - b)(10)(3));
		var g = ["apple", "avocado", "bean", "beet", "corn"].groupBy(s -> s.charAt(0)); trace(g["a"], g["b"].length, g.exists("z"));
		trace([1, 2, 3].zip(["a", "b"]).map(p -> '${p.a}${p.b}'), [3, 1, 3, 2, 1].unique(), [1, 2, 9, 3].takeWhile(x -> x < 5), ["a", "bbb"].sumBy(s -> s.length));
		for (s in ["42", "7", "x"]) trace(s, Maybe.orElse(Maybe.map(Maybe.flat(parse(s), half), n -> "half " + n), "nothing"));
		var calls = 0; var l = new Lazy(() -> { calls++; "value"; }); trace(l.get() + l.get(), calls, l.forced); var acc = []; 3.times(i -> acc.push(i * i)); trace(acc, fix(self -> n -> n <= 1 ? 1 : n * self(n - 1))(5));
		var adders = [for (i in 0...3) (x:Int) -> x + i]; trace([for (f in adders) f(10)], adders.map(f -> f(1)).filter(x -> x > 1)); var pipeline = [inc, dbl, x -> x - 3]; var v = 5; for (f in pipeline) v = f(v); trace(v, Lambda.fold(pipeline, (f, x) -> f(x), 1));
	}
}
