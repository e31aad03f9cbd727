class Node {
	public var next:Null<Node>;
	public var value:Int;

	public function new(value:Int, ?next:Node) {
		this.value = value;
		this.next = next;
	}
}

class ConditionalChains {
	static function last(node:Node):Node {
		while (node.next != null)
			node = node.next;
		return node;
	}

	static function at(node:Node, index:Int):Null<Int>
		return if (node == null) null else if (index == 0) node.value else at(node.next, index - 1);

	static function kind(n:Int)
		return n < 0 ? "negative" : n == 0 ? "zero" : "positive";

	static function main() {
		var list = new Node(1, new Node(2, null));
		var found = at(list, 1);
		var safe = found != null ? found : 0;
		var value = if (safe > 1) list else null;
		trace(last(list).value, safe + 1, kind(safe).length, value != null && value.value > 0);
	}
}
