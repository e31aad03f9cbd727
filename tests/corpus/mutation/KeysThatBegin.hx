class Tally {
	var m = new Map<String, Int>();
	var l = new Map<String, Array<String>>();

	public function new() {}

	public function a(k:String) if (m.exists(k)) m[k]++ else m[k] = 1;

	public function b(k:String) m[k] = m.exists(k) ? m[k] + 1 : 1;

	public function c(k:String, v:String) {
		var xs = l[k];
		if (xs == null) {
			xs = [];
			l[k] = xs;
		}
		xs.push(v);
	}

	public function d(k:String, v:String) {
		if (l[k] == null) l[k] = [];
		l[k].push(v);
	}

	public function e(k:String, v:String) {
		if (l.exists(k)) l[k].push(v) else l[k] = [v];
	}

	public function f(k:String, v:Int) {
		var old = m.exists(k) ? m[k] : 0;
		m[k] = old + v;
	}

	public function show() return [for (k in ["a", "b", "c"]) k + m[k] + l[k]].join(" ");
}

class KeysThatBegin {
	static function main() {
		var s = new Tally();
		for (k in ["a", "b", "a"]) {
			s.a(k);
			s.b(k);
			s.c(k, "c");
			s.d(k, "d");
			s.e(k, "e");
			s.f(k, 10);
		}
		trace(s.show());
	}
}
