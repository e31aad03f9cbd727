class GetOrCreate {
	static function main() {
		var words = "a b a c b a".split(" ");
		var m1 = new Map<String, Array<Int>>();
		for (i => w in words) {
			var l = m1.exists(w) ? m1[w] : [];
			l.push(i);
			m1[w] = l;
		}
		var m2 = new Map<String, Array<Int>>();
		for (i => w in words) {
			var l = m2.get(w);
			if (l == null) l = [];
			l.push(i);
			m2.set(w, l);
		}
		var m3 = new Map<String, Array<Int>>();
		for (i => w in words) {
			var l = m3[w] == null ? [] : m3[w];
			l.push(i);
			m3[w] = l;
		}
		var m4 = new Map<String, Array<Int>>();
		for (i => w in words) {
			var l = switch m4[w] {
				case null: [];
				case found: found;
			}
			l.push(i);
			m4[w] = l;
		}
		var m5 = new Map<String, Map<String, Int>>();
		for (w in words) {
			var inner = if (m5.exists(w)) m5.get(w) else new Map();
			inner.set("n", 1 + (inner.exists("n") ? inner["n"] : 0));
			m5.set(w, inner);
		}
		trace(m1["a"], m2["a"], m3["b"], m4["c"], m5["a"]["n"]);
	}
}
