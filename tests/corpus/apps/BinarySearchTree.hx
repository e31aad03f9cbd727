class TreeNode {
	public var key:Int;
	public var left:TreeNode;
	public var right:TreeNode;

	public function new(key:Int) {
		this.key = key;
	}
}

class Tree {
	var root:TreeNode;

	public var size = 0;

	public function new() {}

	public function insert(key:Int):Bool {
		if (root == null) {
			root = new TreeNode(key);
			size++;
			return true;
		}
		var node = root;
		while (true) {
			if (key == node.key)
				return false;
			if (key < node.key) {
				if (node.left == null) {
					node.left = new TreeNode(key);
					break;
				}
				node = node.left;
			} else {
				if (node.right == null) {
					node.right = new TreeNode(key);
					break;
				}
				node = node.right;
			}
		}
		size++;
		return true;
	}

	public function contains(key:Int):Bool {
		var node = root;
		while (node != null) {
			if (key == node.key)
				return true;
			node = key < node.key ? node.left : node.right;
		}
		return false;
	}

	public function remove(key:Int) {
		root = removeFrom(root, key);
	}

	function removeFrom(node:TreeNode, key:Int):TreeNode {
		if (node == null)
			return null;
		if (key < node.key) {
			node.left = removeFrom(node.left, key);
		} else if (key > node.key) {
			node.right = removeFrom(node.right, key);
		} else {
			size--;
			if (node.left == null)
				return node.right;
			if (node.right == null)
				return node.left;
			var min = node.right;
			while (min.left != null)
				min = min.left;
			node.key = min.key;
			size++;
			node.right = removeFrom(node.right, min.key);
		}
		return node;
	}

	public function inOrder():Array<Int> {
		var keys = [];
		function visit(node:TreeNode) {
			if (node == null)
				return;
			visit(node.left);
			keys.push(node.key); // expect: HX4
			visit(node.right);
		}
		visit(root);
		return keys;
	}

	public function height():Int {
		return heightOf(root);
	}

	static function heightOf(node:TreeNode):Int {
		return node == null ? 0 : 1 + Std.int(Math.max(heightOf(node.left), heightOf(node.right)));
	}
}

class BinarySearchTree {
	static function main() {
		var tree = new Tree();
		for (key in [50, 30, 70, 20, 40, 60, 80, 30])
			Sys.println('insert $key: ${tree.insert(key)}');
		Sys.println(tree.inOrder());
		Sys.println(tree.size + " " + tree.height());
		Sys.println(tree.contains(60) + " " + tree.contains(65));
		tree.remove(20);
		tree.remove(30);
		tree.remove(50);
		tree.remove(99);
		Sys.println(tree.inOrder());
		Sys.println(tree.size + " " + tree.height());
	}
}
