typedef Tree = {name:String, parts:Array<Tree>};

/** A local function that calls itself and collects. **/
class WalkTree {
	static function main() {
		var tree:Tree = {
			name: "root",
			parts: [
				{name: "a", parts: [{name: "a1", parts: []}, {name: "a2", parts: []}]},
				{name: "b", parts: []}
			]
		};
		var names:Array<String> = [];
		var deepest = 0;
		function visit(node:Tree, depth:Int) {
			names.push(node.name);
			if (depth > deepest)
				deepest = depth;
			for (part in node.parts)
				visit(part, depth + 1);
		}
		visit(tree, 1);
		Sys.println(names.join(" "));
		Sys.println(deepest);
		var found:Null<String> = null;
		function search(node:Tree):Bool {
			if (node.name.length == 2 && found == null) {
				found = node.name;
				return true;
			}
			for (part in node.parts) {
				if (search(part))
					return true;
			}
			return false;
		}
		Sys.println(search(tree));
		Sys.println(found);
	}
}
