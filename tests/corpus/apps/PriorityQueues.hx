class Heap<T> {
	var items:Array<T> = [];
	final compare:(T, T) -> Int;
	public var size(get, never):Int;

	public function new(compare:(T, T) -> Int) this.compare = compare;

	function get_size() return items.length;

	public function push(x:T):Void {
		items.push(x);
		var i = items.length - 1;
		while (i > 0) {
			var parent = (i - 1) >> 1;
			if (compare(items[parent], items[i]) <= 0) break;
			swap(i, parent);
			i = parent;
		}
	}

	public function pop():Null<T> {
		if (items.length == 0) return null;
		var top = items[0];
		var last = items.pop();
		if (items.length > 0) {
			items[0] = last;
			var i = 0;
			while (true) {
				var l = 2 * i + 1, r = l + 1, best = i;
				if (l < items.length && compare(items[l], items[best]) < 0) best = l;
				if (r < items.length && compare(items[r], items[best]) < 0) best = r;
				if (best == i) break;
				swap(i, best);
				i = best;
			}
		}
		return top;
	}

	function swap(a:Int, b:Int) {
		var t = items[a];
		items[a] = items[b];
		items[b] = t;
	}

	public function peek():Null<T> return items[0];
}

typedef Task = {name:String, priority:Int, ?deps:Array<String>};

class PriorityQueues {
	static function drain<T>(h:Heap<T>):Array<T> {
		var out = [];
		while (h.size > 0) out.push(h.pop());
		return out;
	}

	static function topological(tasks:Array<Task>):Array<String> {
		var pending = [for (t in tasks) t.name => (t.deps == null ? 0 : t.deps.length)];
		var byName = [for (t in tasks) t.name => t];
		var ready = new Heap<Task>((a, b) -> a.priority != b.priority ? b.priority - a.priority : Reflect.compare(a.name, b.name));
		for (t in tasks) if (pending[t.name] == 0) ready.push(t);
		var order = [];
		while (ready.size > 0) {
			var t = ready.pop();
			order.push(t.name);
			for (other in tasks) {
				if (other.deps != null && other.deps.contains(t.name)) {
					pending[other.name]--;
					if (pending[other.name] == 0) ready.push(byName[other.name]);
				}
			}
		}
		if (order.length < tasks.length) throw "cycle";
		return order;
	}

	static function main() {
		var h = new Heap<Int>((a, b) -> a - b);
		for (x in [5, 3, 9, 1, 7, 3]) h.push(x);
		trace(h.peek(), h.size);
		trace(drain(h), h.pop());
		var words = new Heap<String>((a, b) -> a.length != b.length ? a.length - b.length : Reflect.compare(a, b));
		for (w in "the heap sorts words by their length".split(" ")) words.push(w);
		trace(drain(words).join(" "));
		var tasks:Array<Task> = [
			{name: "deploy", priority: 9, deps: ["build", "test"]},
			{name: "build", priority: 5, deps: ["fetch"]},
			{name: "fetch", priority: 1},
			{name: "lint", priority: 2},
			{name: "test", priority: 5, deps: ["build"]}
		];
		trace(topological(tasks));
		try {
			topological([{name: "a", priority: 1, deps: ["b"]}, {name: "b", priority: 1, deps: ["a"]}]);
		} catch (e:String) {
			trace("error: " + e);
		}
	}
}
