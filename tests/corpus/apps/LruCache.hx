/** A cache that forgets what was used longest ago. **/
class LruCache {
	static function main() {
		var cache = new Cache(2);
		cache.put("a", 1);
		cache.put("b", 2);
		Sys.println(cache.get("a"));
		cache.put("c", 3);
		Sys.println(cache.get("b"));
		Sys.println(cache.keys().join(","));
		cache.put("a", 10);
		cache.put("d", 4);
		Sys.println(cache.keys().join(","));
		Sys.println(cache.get("c"));
		Sys.println(cache.get("a"));
		Sys.println('hits ${cache.hits}, misses ${cache.misses}');
	}
}

class Cache {
	public var hits(default, null):Int = 0;
	public var misses(default, null):Int = 0;

	final capacity:Int;
	final values:Map<String, Int> = new Map();
	final order:Array<String> = [];

	public function new(capacity:Int) {
		this.capacity = capacity;
	}

	public function get(key:String):Null<Int> {
		if (!values.exists(key)) {
			misses++;
			return null;
		}
		hits++;
		touch(key);
		return values.get(key);
	}

	public function put(key:String, value:Int):Void {
		if (!values.exists(key) && order.length >= capacity) {
			var oldest = order.shift();
			values.remove(oldest);
		}
		values.set(key, value);
		touch(key);
	}

	public function keys():Array<String> {
		return order.copy();
	}

	function touch(key:String) {
		order.remove(key);
		order.push(key);
	}
}
