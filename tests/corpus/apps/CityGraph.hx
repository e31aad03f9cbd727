typedef Edge = {to:String, cost:Int};
typedef Node = {
	name:String,
	edges:Array<Edge>,
	distance:Int,
	visited:Bool,
	previous:Null<Node>
};

class CityGraph {
	var nodes:Map<String, Node> = new Map();

	function new() {}

	function node(name:String):Node {
		if (!nodes.exists(name))
			nodes.set(name, {
				name: name,
				edges: [],
				distance: 999999,
				visited: false,
				previous: null
			});
		return nodes.get(name);
	}

	function connect(a:String, b:String, cost:Int) {
		node(a).edges.push({to: b, cost: cost});
		node(b).edges.push({to: a, cost: cost});
	}

	function closest():Null<Node> {
		var best:Node = null;
		for (n in nodes) {
			if (n.visited || n.distance == 999999)
				continue;
			if (best == null || n.distance < best.distance || (n.distance == best.distance && n.name < best.name))
				best = n;
		}
		return best;
	}

	function search(from:String) {
		node(from).distance = 0;
		var current = closest();
		while (current != null) {
			current.visited = true;
			for (edge in current.edges) {
				var target = nodes[edge.to];
				var d = current.distance + edge.cost;
				if (d < target.distance) {
					target.distance = d;
					target.previous = current;
				}
			}
			current = closest();
		}
	}

	function path(to:String):Array<String> {
		var result = [];
		var n = nodes[to];
		while (n != null) {
			result.unshift(n.name);
			n = n.previous;
		}
		return result;
	}

	static function main() {
		var g = new CityGraph();
		g.connect("Bern", "Thun", 30);
		g.connect("Bern", "Basel", 95);
		g.connect("Thun", "Brig", 75);
		g.connect("Basel", "Zug", 90);
		g.connect("Bern", "Zug", 120);
		g.connect("Brig", "Zug", 130);
		g.search("Thun");
		for (name in ["Basel", "Brig", "Zug"]) {
			Sys.println(name + " " + g.node(name).distance + " via " + g.path(name).join(" > "));
		}
	}
}
