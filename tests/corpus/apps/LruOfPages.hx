class Node<T> {
	public var key:String;
	public var value:T;
	public var prev:Null<Node<T>> = null;
	public var next:Null<Node<T>> = null;
	public function new(key:String, value:T) { this.key = key; this.value = value; }
}
class Cache<T> {
	var map:Map<String, Node<T>> = new Map();
	var head:Null<Node<T>> = null;
	var tail:Null<Node<T>> = null;
	var size = 0;
	final capacity:Int;
	public function new(capacity:Int) { this.capacity = capacity; }
	public function get(key:String):Null<T> {
		var node = map.get(key);
		if (node == null) return null;
		unlink(node); push(node);
		return node.value;
	}
	public function put(key:String, value:T) {
		var node = map.get(key);
		if (node != null) { node.value = value; unlink(node); push(node); return; }
		if (size >= capacity && tail != null) {
			map.remove(tail.key);
			unlink(tail);
			size--;
		}
		var fresh = new Node(key, value);
		map.set(key, fresh);
		push(fresh);
		size++;
	}
	function push(node:Node<T>) {
		node.next = head; node.prev = null;
		if (head != null) head.prev = node;
		head = node;
		if (tail == null) tail = node;
	}
	function unlink(node:Node<T>) {
		if (node.prev != null) node.prev.next = node.next else head = node.next;
		if (node.next != null) node.next.prev = node.prev else tail = node.prev;
		node.prev = null; node.next = null;
	}
	public function keys():Array<String> {
		var out = [];
		var n = head;
		while (n != null) { out.push(n.key); n = n.next; }
		return out;
	}
}
class LruOfPages {
	static function main() {
		var c = new Cache<Int>(3);
		for (w in ["a", "b", "c"]) c.put(w, w.charCodeAt(0));
		trace(c.get("a"));
		c.put("d", 100);
		trace(c.keys());
		trace(c.get("b"));
		c.put("a", 7);
		trace(c.keys().join(","), c.get("a"));
	}
}
