class CountedWords {
	static function main() {
		var words = "a b a c b a".split(" ");
		var m1 = new Map<String, Int>();
		for (w in words) m1[w] = (m1[w] == null ? 0 : m1[w]) + 1;
		var m2 = new Map<String, Int>();
		for (w in words) m2[w] = m2.exists(w) ? m2[w] + 1 : 1;
		var m3 = new Map<String, Int>();
		for (w in words) if (m3.exists(w)) m3[w]++ else m3[w] = 1;
		var m4 = new Map<String, Int>();
		for (w in words) { var n = m4[w]; m4[w] = n == null ? 1 : n + 1; }
		var m5 = new Map<String, Array<Int>>();
		for (i => w in words) { var list = m5[w]; if (list == null) { list = []; m5[w] = list; } list.push(i); }
		var m6 = new Map<String, Array<Int>>();
		for (i => w in words) { if (!m6.exists(w)) m6[w] = []; m6[w].push(i); }
		var m7 = new Map<String, Int>();
		for (w in words) switch (m7.get(w)) { case null: m7.set(w, 1); case n: m7.set(w, n + 1); }
		var m8 = new Map<String, Int>();
		for (w in words) { if (!m8.exists(w)) m8.set(w, 0); m8.set(w, m8.get(w) + 1); }
		var m9 = new Map<String, Array<Int>>();
		for (i => w in words) { var l = m9.exists(w) ? m9[w] : []; l.push(i); m9[w] = l; }
		var m10 = new Map<String, Array<Int>>();
		for (i => w in words) { if (m10.exists(w)) m10[w].push(i) else m10[w] = [i]; }
		var m11 = new Map<String, Int>();
		for (w in words) { var c = 0; if (m11.exists(w)) c = m11.get(w); c++; m11.set(w, c); }
		var m12 = new Map<String, Int>();
		for (w in words) m12.set(w, 1 + (m12.exists(w) ? m12.get(w) : 0));
		var m13 = new Map<String, Float>();
		for (w in words) { var old = m13.get(w); if (old == null) old = 0; m13.set(w, old + w.length); }
		var keys = [for (k in m1.keys()) k];
		keys.sort(Reflect.compare);
		for (k in keys) trace('$k ${m1[k]} ${m2[k]} ${m3[k]} ${m4[k]} ${m5[k]} ${m6[k]} ${m7[k]} ${m8[k]} ${m9[k]} ${m10[k]} ${m11[k]} ${m12[k]} ${m13[k]}');
	}
}
