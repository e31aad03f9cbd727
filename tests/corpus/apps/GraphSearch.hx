typedef Edge = {to:String, cost:Int};
class Graph {
	final edges:Map<String, Array<Edge>> = new Map(); public var directed:Bool;
	public function new(directed = false) this.directed = directed;
	public function link(a:String, b:String, cost = 1):Graph { of(a).push({to: b, cost: cost}); if (!directed) of(b).push({to: a, cost: cost}) else of(b); return this; }
	function of(n:String):Array<Edge> { if (!edges.exists(n)) edges[n] = []; return edges[n]; }
	public function nodes():Array<String> { var all = [for (k in edges.keys()) k]; all.sort(Reflect.compare); return all; }
	public function bfs(from:String):Array<String> { var seen = [from => true], order = [], queue = [from]; while (queue.length > 0) { var n = queue.shift(); order.push(n); for (e in edges[n]) if (!seen.exists(e.to)) { seen[e.to] = true; queue.push(e.to); } } return order; }
	public function dfs(from:String, visit:String->Int->Bool):Bool { var seen = new Map<String, Bool>(); function go(n:String, depth:Int):Bool { if (seen.exists(n)) return false; seen[n] = true; if (visit(n, depth)) return true; for (e in edges[n]) if (go(e.to, depth + 1)) return true; return false; } return go(from, 0); }
	public function shortest(from:String, to:String):Null<{path:Array<String>, cost:Int}> {
		var dist = [from => 0], prev = new Map<String, String>(), open = [from];
		while (open.length > 0) {
			open.sort((a, b) -> dist[a] - dist[b]);
			var n = open.shift();
			if (n == to) { var path = [to]; while (prev.exists(path[0])) path.unshift(prev[path[0]]); return {path: path, cost: dist[to]}; }
			for (e in edges[n]) { var d = dist[n] + e.cost; if (!dist.exists(e.to) || d < dist[e.to]) { dist[e.to] = d; prev[e.to] = n; if (open.indexOf(e.to) < 0) open.push(e.to); } }
		}
		return null;
	}
	public function components():Int { var seen = []; var n = 0; for (k in nodes()) if (!seen.contains(k)) { n++; for (x in bfs(k)) seen.push(x); } return n; }
}
class UnionFind { var parent:Array<Int>; var rank:Array<Int>; public function new(n:Int) { parent = [for (i in 0...n) i]; rank = [for (_ in 0...n) 0]; } public function find(x:Int):Int { if (parent[x] != x) parent[x] = find(parent[x]); return parent[x]; } public function union(a:Int, b:Int):Bool { var x = find(a), y = find(b); if (x == y) return false; if (rank[x] < rank[y]) { var t = x; x = y; y = t; } parent[y] = x; if (rank[x] == rank[y]) rank[x]++; return true; } }
class GraphSearch {
	static function permutations<T>(xs:Array<T>):Array<Array<T>> { if (xs.length <= 1) return [xs.copy()]; var out = []; for (i in 0...xs.length) { var rest = xs.copy(); var x = rest.splice(i, 1)[0]; for (p in permutations(rest)) { p.unshift(x); out.push(p); } } return out; }
	static function queens(n:Int):Int { var found = 0; var cols = []; function place(row:Int) { if (row == n) { found++; return; } for (c in 0...n) { var ok = true; for (r => k in cols) if (k == c || Math.abs(k - c) == row - r) { ok = false; break; } if (ok) { cols.push(c); place(row + 1); cols.pop(); } } } place(0); return found; }
	static function main() {
		var g = new Graph().link("a", "b", 4).link("a", "c", 1).link("c", "b", 2).link("b", "d", 5).link("x", "y");
		trace(g.nodes(), g.bfs("a"), g.components());
		var log = []; trace(g.dfs("a", (n, d) -> { log.push(n + d); n == "d"; }), log);
		var s = g.shortest("a", "d"); trace(s.path.join(">"), s.cost, g.shortest("a", "x") == null);
		var u = new UnionFind(5); trace(u.union(0, 1), u.union(3, 4), u.union(1, 0), u.union(1, 4), u.find(3) == u.find(0), u.find(2));
		trace(permutations([1, 2, 3]), permutations("abcd".split("")).length, queens(6));
	}
}
