class GatheredWords {
	static function main() {
		var words = "a b a c b a".split(" ");
		var m5 = new Map<String, Array<Int>>();
		for (i => w in words) {
			var list = m5[w];
			if (list == null) {
				list = [];
				m5[w] = list;
			}
			list.push(i);
		}
		var groups = new Map<String, Array<String>>();
		for (w in words) {
			var key = w.charAt(0);
			var group = groups.get(key);
			if (group == null) groups.set(key, group = []);
			group.push(w);
		}
		var g3 = new Map<String, Array<String>>();
		for (w in words) {
			var key = w.charAt(0);
			if (g3[key] == null) g3[key] = [];
			g3[key].push(w);
		}
		var g4 = new Map<String, Array<String>>();
		for (w in words) {
			var key = w.charAt(0);
			var group = g4.get(key);
			if (group == null) {
				g4.set(key, [w]);
			} else {
				group.push(w);
			}
		}
		var g5 = new Map<String, Map<String, Int>>();
		for (w in words) {
			var key = w.charAt(0);
			if (!g5.exists(key)) g5.set(key, new Map());
			var inner = g5.get(key);
			inner.set(w, (inner.exists(w) ? inner.get(w) : 0) + 1);
		}
		trace(m5["a"], groups["a"], g3["a"], g4["b"], g5["c"]["c"]);
	}
}
