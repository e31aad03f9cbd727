typedef Reducer<S, A> = (S, A) -> S;

enum Action {
	Add(n:Int);
	Rename(s:String);
	Reset;
}

typedef AppState = {
	final total:Int;
	final name:String;
	final history:Array<String>;
}

class Store<S, A> {
	var state:S;
	final reducer:Reducer<S, A>;
	final subs:Array<S->Void> = [];

	public function new(s:S, r:Reducer<S, A>) {
		state = s;
		reducer = r;
	}

	public function dispatch(a:A):Void {
		state = reducer(state, a);
		for (s in subs) s(state);
	}

	public function subscribe(f:S->Void):Void->Void {
		subs.push(f);
		return () -> subs.remove(f);
	}

	public function get():S return state;
}

class Closures2 {
	static function debounce(n:Int, f:Int->Void):Int->Void {
		var calls = 0;
		return v -> {
			if (++calls % n == 0) f(v);
		};
	}

	static function once<T>(f:() -> T):() -> T {
		var done = false;
		var value:Null<T> = null;
		return () -> {
			if (!done) {
				value = f();
				done = true;
			}
			return value;
		};
	}

	static function pipeline<T>(fs:Array<T->T>):T->T {
		return fs.length == 0 ? x -> x : x -> {
			for (f in fs) x = f(x);
			x;
		};
	}

	static function memoize(f:Int->Int):Int->Int {
		var cache = new Map<Int, Int>();
		return n -> {
			if (cache.exists(n)) return cache[n];
			var v = f(n);
			cache[n] = v;
			return v;
		};
	}

	static function accumulate():{add:Int->Void, sum:Void->Int} {
		var all = [];
		return {
			add: n -> {
				all.push(n);
			},
			sum: () -> {
				var s = 0;
				for (a in all) s += a;
				s;
			}
		};
	}

	static function main() {
		var store = new Store<AppState, Action>({total: 0, name: "app", history: []}, (s, a) -> switch a {
			case Add(n): {total: s.total + n, name: s.name, history: s.history.concat(["+" + n])};
			case Rename(n): {total: s.total, name: n, history: s.history};
			case Reset: {total: 0, name: s.name, history: []};
		});
		var seen = 0;
		var off = store.subscribe(s -> seen += s.total);
		store.dispatch(Add(2));
		store.dispatch(Add(3));
		off();
		store.dispatch(Rename("zed"));
		trace(store.get().total, store.get().name, store.get().history, seen);
		store.dispatch(Reset);
		trace(store.get().history.length);
		var got = [];
		var d = debounce(3, v -> got.push(v));
		for (i in 0...10) d(i);
		trace(got);
		var runs = 0;
		var o = once(() -> {
			runs++;
			return runs * 10;
		});
		trace(o(), o(), runs);
		trace(pipeline([x -> x + 1, x -> x * x])(3), pipeline([])("same"));
		var slow = 0;
		var sq = memoize(n -> {
			slow++;
			return n * n;
		});
		trace(sq(4) + sq(4) + sq(5), slow);
		var acc = accumulate();
		for (i in 1...5) acc.add(i);
		trace(acc.sum());
		var fns = new Map<String, Int->Int>();
		var k = 10;
		fns["addk"] = x -> x + k;
		fns["double"] = x -> x * 2;
		k = 100;
		trace(fns["addk"](1), fns["double"](4));
		var list = [3, 1, 2];
		var cmpCount = 0;
		list.sort((a, b) -> {
			cmpCount++;
			return a - b;
		});
		trace(list, cmpCount > 0);
		var counterA = 0;
		function bump(by = 1):Int {
			counterA += by;
			return counterA;
		}
		trace(bump(), bump(5), counterA);
		var nested = () -> {
			var inner = () -> counterA *= 2;
			inner();
			return inner();
		};
		trace(nested(), counterA);
	}
}
