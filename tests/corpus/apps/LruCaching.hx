class Entry<V> { public var key:String; public var value:V; public var hits = 0; public function new(key, value) { this.key = key; this.value = value; } public function toString() return '$key=$value($hits)'; }

class Cache<V> {
	final capacity:Int;
	final order:Array<String> = [];
	final entries = new Map<String, Entry<V>>();
	public var misses(default, null) = 0;
	public var onEvict:Null<(String, V)->Void> = null;
	public function new(capacity:Int) { if (capacity < 1) throw "capacity"; this.capacity = capacity; }
	public function get(key:String, load:String->V):V {
		var e = entries.get(key);
		if (e == null) {
			misses++;
			e = new Entry(key, load(key));
			entries.set(key, e);
			if (order.length >= capacity) {
				var old = order.shift();
				var gone = entries[old];
				entries.remove(old);
				if (onEvict != null) onEvict(old, gone.value);
			}
		} else {
			order.remove(key);
			e.hits++;
		}
		order.push(key);
		return e.value;
	}
	public function dump():String return [for (k in order) entries[k].toString()].join(", ");
}

class LruCaching {
	static var calls = 0;
	static function slow(key:String):Int { calls++; return key.length * 10; }
	static function memo<A, B>(f:A->B, key:A->String):A->B {
		var known = new Map<String, B>();
		return function(a) {
			var k = key(a);
			if (known.exists(k)) return known[k];
			var b = f(a);
			known[k] = b;
			return b;
		}
	}
	static function main() {
		var c = new Cache<Int>(2);
		var evicted = [];
		c.onEvict = (k, v) -> evicted.push('$k:$v');
		for (k in ["a", "bb", "a", "ccc", "bb", "a", "a"]) trace(k, c.get(k, slow));
		trace(calls, c.misses, evicted, c.dump());
		var runs = 0;
		var square = memo((n:Int) -> { runs++; return n * n; }, n -> "k" + n);
		trace([for (n in [2, 3, 2, 3, 4]) square(n)], runs);
		var fib:Int->Int = null;
		var table = [0, 1];
		fib = n -> { if (n < table.length) return table[n]; var r = fib(n - 1) + fib(n - 2); table[n] = r; return r; };
		trace(fib(30), table.length);
		try new Cache<String>(0) catch (e:Dynamic) trace("bad " + e);
	}
}
