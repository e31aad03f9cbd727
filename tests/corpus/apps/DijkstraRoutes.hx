typedef Edge = {to:String, cost:Int}

class Graph {
	final edges:Map<String, Array<Edge>> = [];

	public function new() {}

	public function connect(a:String, b:String, cost:Int) {
		add(a, b, cost);
		add(b, a, cost);
	}

	function add(from:String, to:String, cost:Int) {
		if (!edges.exists(from))
			edges[from] = [];
		edges[from].push({to: to, cost: cost});
	}

	public function shortest(start:String, goal:String):{cost:Int, path:Array<String>} {
		var distance = [start => 0];
		var previous = new Map<String, String>();
		var open = [start];
		var closed = new Map<String, Bool>();
		while (open.length > 0) {
			open.sort((a, b) -> distance[a] - distance[b]);
			var current = open.shift();
			if (current == goal)
				break;
			closed[current] = true;
			for (edge in edges[current]) {
				if (closed.exists(edge.to))
					continue;
				var cost = distance[current] + edge.cost;
				var known = distance[edge.to];
				if (known == null || cost < known) {
					distance[edge.to] = cost;
					previous[edge.to] = current;
					if (open.indexOf(edge.to) < 0)
						open.push(edge.to);
				}
			}
		}
		if (!distance.exists(goal))
			return null;
		var path = [];
		var at = goal;
		while (at != null) {
			path.unshift(at);
			at = previous[at];
		}
		return {cost: distance[goal], path: path};
	}
}

class DijkstraRoutes {
	static function main() {
		var graph = new Graph();
		graph.connect("Bern", "Zurich", 125);
		graph.connect("Bern", "Basel", 100);
		graph.connect("Zurich", "Basel", 85);
		graph.connect("Zurich", "Chur", 120);
		graph.connect("Bern", "Geneva", 160);
		graph.connect("Geneva", "Sion", 160);
		graph.connect("Bern", "Sion", 155);
		graph.connect("Oslo", "Bergen", 460);
		var pairs = [["Geneva", "Chur"], ["Basel", "Sion"], ["Bern", "Bern"], ["Bern", "Oslo"]];
		for (pair in pairs) {
			var route = graph.shortest(pair[0], pair[1]);
			if (route == null)
				Sys.println('${pair[0]} to ${pair[1]}: no way');
			else
				Sys.println('${pair[0]} to ${pair[1]}: ${route.cost} km via ${route.path.join(" > ")}');
		}
	}
}
