enum Tree<T> {
	Leaf;
	Node(left:Tree<T>, value:T, right:Tree<T>);
}

typedef Link = {
	var value:Int;
	@:optional var next:Link;
}

class Item {
	public var children:Array<Item> = [];
	public var parent:Item;
	public var weight = 1;

	public function new(?parent:Item) {
		this.parent = parent;
		if (parent != null)
			parent.children.push(this);
	}

	public function total():Int {
		var sum = weight;
		for (child in children)
			sum += child.total();
		return sum;
	}
}

class RecursiveTypes {
	static function insert(tree:Tree<Int>, value:Int):Tree<Int>
		return switch tree {
			case Leaf: Node(Leaf, value, Leaf);
			case Node(l, v, r) if (value < v): Node(insert(l, value), v, r);
			case Node(l, v, r): Node(l, v, insert(r, value));
		}

	static function walk<T>(tree:Tree<T>, f:T->Void):Void
		switch tree {
			case Leaf:
			case Node(l, v, r):
				walk(l, f);
				f(v);
				walk(r, f);
		}

	static function depth<T>(tree:Tree<T>)
		return switch tree {
			case Leaf: 0;
			case Node(l, _, r): 1 + (depth2(l) > depth2(r) ? depth2(l) : depth2(r));
		}

	static function depth2<T>(tree:Tree<T>):Int
		return depth(tree);

	static function sum(link:Link):Int
		return link == null ? 0 : link.value + sum(link.next);

	static function main() {
		var tree = Leaf;
		for (n in [3, 1, 2])
			tree = insert(tree, n);
		walk(tree, n -> trace(n + 1));
		var root = new Item();
		new Item(root).weight = 3;
		trace(depth(tree), sum({value: 1, next: {value: 2}}), root.total());
	}
}
