class FunctionTypes {
	static function apply<A, B>(f:A->B, value:A):B
		return f(value);

	static function compose<A, B, C>(f:A->B, g:B->C):A->C
		return x -> g(f(x));

	static function curry(f:(a:Int, b:Int) -> Int):Int->(Int->Int)
		return a -> b -> f(a, b);

	static function optional(f:(?n:Int) -> String):String
		return f() + f(2);

	static function twice(f:Void->Void):Void {
		f();
		f();
	}

	static function main() {
		var add = (a, b) -> a + b;
		var more = compose(n -> n + 1, n -> 'got $n');
		var counter = 0;
		twice(() -> counter++);
		twice(function() counter += 2);
		trace(apply(x -> x * 2, 4), more(1).length, curry(add)(1)(2));
		trace(optional(function(?n) return n == null ? "none" : "n" + n), counter);
		var table:Map<String, (Int, Int) -> Int> = ["+" => (a, b) -> a + b, "-" => (a, b) -> a - b];
		var chosen = table["+"];
		trace(chosen(1, 2), [1, 2, 3].map(n -> n / 2).filter(n -> n > 1));
		var recursive:Int->Int = null;
		recursive = n -> n <= 0 ? 0 : n + recursive(n - 1);
		trace(recursive(4));
	}
}
