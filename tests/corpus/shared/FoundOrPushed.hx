/** What is looked for, or put at the end, and then filled. **/
typedef Group = {key:String, items:Array<Int>};

class FoundOrPushed {

	final own:Array<Group> = [];

	function new() {}

	function add(key:String, item:Int) {
		var group = Lambda.find(own, g -> g.key == key);
		if (group == null) {
			group = {key: key, items: []};
			own.push(group);
		}
		group.items.push(item);
	}

	static function local(pairs:Array<{k:String, v:Int}>):Array<Group> {
		var groups:Array<Group> = [];
		for (pair in pairs) {
			var group = Lambda.find(groups, g -> g.key == pair.k);
			if (group == null) {
				group = {key: pair.k, items: []};
				groups.push(group);
			}
			group.items.push(pair.v);
			trace(group.items.length);
		}
		return groups;
	}

	static function main() {
		trace(local([{k: "a", v: 1}, {k: "b", v: 2}, {k: "a", v: 3}]));
		var groups = new FoundOrPushed();
		groups.add("x", 1);
		groups.add("y", 2);
		groups.add("x", 3);
		trace(groups.own);
	}
}
