/** A cursor walks down a tree and writes where it stands. **/
class Leaf {
	public var count = 0;
	public var kids:Map<String, Leaf> = new Map();

	public function new() {}
}

class TreeWithCursor {
	static function insert(root:Leaf, word:String) {
		var at = root;
		for (i in 0...word.length) {
			var letter = word.charAt(i);
			if (!at.kids.exists(letter))
				at.kids.set(letter, new Leaf());
			at = at.kids.get(letter);
		}
		at.count++;
	}

	static function count(root:Leaf, word:String):Int {
		var at = root;
		for (i in 0...word.length) {
			at = at.kids.get(word.charAt(i));
			if (at == null)
				return 0;
		}
		return at.count;
	}

	static function size(leaf:Leaf):Int {
		var total = 1;
		for (kid in leaf.kids)
			total += size(kid);
		return total;
	}

	static function main() {
		var root = new Leaf();
		for (word in ["to", "tea", "ten", "to", "inn", "in", "to"])
			insert(root, word);
		for (word in ["to", "in", "te", "inn", "x"])
			Sys.println(word + " " + count(root, word));
		Sys.println(size(root));
	}
}
