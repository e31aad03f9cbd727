class GraphOfRoads {
	var edges:Map<String, Array<{to:String, cost:Int}>> = new Map();
	public function new() {}
	public function link(a:String, b:String, cost:Int):GraphOfRoads {
		for (p in [{f: a, t: b}, {f: b, t: a}]) {
			var list = edges.get(p.f);
			if (list == null) { list = []; edges.set(p.f, list); }
			list.push({to: p.t, cost: cost});
		}
		return this;
	}
	public function shortest(from:String, to:String):Null<{cost:Int, path:Array<String>}> {
		var dist:Map<String, Int> = [from => 0];
		var prev = new Map<String, String>();
		var open = [from];
		var done:Map<String, Bool> = [];
		while (open.length > 0) {
			open.sort((a, b) -> dist[a] - dist[b]);
			var current = open.shift();
			if (done.exists(current)) continue;
			done[current] = true;
			if (current == to) {
				var path = [to];
				while (prev.exists(path[0])) path.unshift(prev[path[0]]);
				return {cost: dist[to], path: path};
			}
			for (e in edges[current]) {
				var d = dist[current] + e.cost;
				if (!dist.exists(e.to) || d < dist[e.to]) {
					dist[e.to] = d;
					prev[e.to] = current;
					open.push(e.to);
				}
			}
		}
		return null;
	}
	static function main() {
		var g = new GraphOfRoads().link("a", "b", 4).link("a", "c", 1).link("c", "b", 2).link("b", "d", 5).link("x", "y", 1);
		var r = g.shortest("a", "d");
		trace(r.cost, r.path.join("->"));
		trace(g.shortest("a", "y"));
		switch g.shortest("c", "d") { case {cost: c, path: [_, mid, _]}: trace('$c via $mid'); case _: trace("other"); }
	}
}
