class TreeMap<K, V> {
	var root:TNode<K, V>;
	final cmp:(K, K) -> Int;

	public var size(default, null):Int = 0;

	public function new(cmp:(K, K) -> Int) {
		this.cmp = cmp;
	}

	public function set(k:K, v:V):Void {
		root = insert(root, k, v);
	}

	function insert(n:TNode<K, V>, k:K, v:V):TNode<K, V> {
		if (n == null) {
			size++;
			return new TNode(k, v);
		}
		var c = cmp(k, n.key);
		if (c == 0) n.value = v;
		else if (c < 0) n.left = insert(n.left, k, v);
		else n.right = insert(n.right, k, v);
		n.update();
		return balance(n);
	}

	function balance(n:TNode<K, V>):TNode<K, V> {
		var b = n.bias();
		if (b > 1) {
			if (n.left.bias() < 0) n.left = rotateLeft(n.left);
			return rotateRight(n);
		}
		if (b < -1) {
			if (n.right.bias() > 0) n.right = rotateRight(n.right);
			return rotateLeft(n);
		}
		return n;
	}

	function rotateRight(n:TNode<K, V>):TNode<K, V> {
		var l = n.left;
		n.left = l.right;
		l.right = n;
		n.update();
		l.update();
		return l;
	}

	function rotateLeft(n:TNode<K, V>):TNode<K, V> {
		var r = n.right;
		n.right = r.left;
		r.left = n;
		n.update();
		r.update();
		return r;
	}

	public function get(k:K):Null<V> {
		var n = root;
		while (n != null) {
			var c = cmp(k, n.key);
			if (c == 0) return n.value;
			n = c < 0 ? n.left : n.right;
		}
		return null;
	}

	public function height():Int return root == null ? 0 : root.height;

	public function keys():Array<K> {
		var out = [];
		function walk(n:TNode<K, V>) {
			if (n == null) return;
			walk(n.left);
			out.push(n.key);
			walk(n.right);
		}
		walk(root);
		return out;
	}

	public function min():Null<K> {
		if (root == null) return null;
		var n = root;
		while (n.left != null) n = n.left;
		return n.key;
	}

	public function range(lo:K, hi:K):Array<V> {
		var out = [];
		var stack = [root];
		while (stack.length > 0) {
			var n = stack.pop();
			if (n == null) continue;
			var aboveLo = cmp(n.key, lo) >= 0, belowHi = cmp(n.key, hi) <= 0;
			if (belowHi) stack.push(n.right);
			if (aboveLo && belowHi) out.push(n.value);
			if (aboveLo) stack.push(n.left);
		}
		return out;
	}
}

class TNode<K, V> {
	public var key:K;
	public var value:V;
	public var left:TNode<K, V>;
	public var right:TNode<K, V>;
	public var height = 1;

	public function new(key, value) {
		this.key = key;
		this.value = value;
	}

	static function h<K, V>(n:TNode<K, V>):Int return n == null ? 0 : n.height;

	public function update() {
		var l = h(left), r = h(right);
		height = 1 + (l > r ? l : r);
	}

	public function bias():Int return h(left) - h(right);
}

class Bst {
	static function main() {
		var m = new TreeMap<Int, String>((a, b) -> a - b);
		for (i in 1...16) m.set(i, "v" + i);
		trace(m.size, m.height(), m.get(7), m.get(99), m.min());
		m.set(7, "seven");
		trace(m.size, m.get(7), m.keys());
		trace(m.range(4, 8).length);
		var s = new TreeMap<String, Int>(Reflect.compare);
		for (w in "to be or not to be that is the question".split(" ")) {
			var n = s.get(w);
			s.set(w, n == null ? 1 : n + 1);
		}
		trace([for (k in s.keys()) k + s.get(k)].join(" "));
		trace(new TreeMap<Int, Int>((a, b) -> a - b).min());
	}
}
