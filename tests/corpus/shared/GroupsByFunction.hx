class Groups {
	final edges:Map<String, Array<Int>> = new Map(); static var all:Map<String, Array<Int>> = [];
	public function new() {}
	function of(n:String):Array<Int> { if (!edges.exists(n)) edges[n] = []; return edges[n]; }
	static function get(n:String):Array<Int> { if (!all.exists(n)) all[n] = []; return all[n]; }
	public function add(n:String, x:Int):Groups { of(n).push(x); return this; }
	public function twice(n:String) { var l = of(n); l.push(1); l.push(2); }
	public function size(n:String) return of(n).length;
	public static function put(n:String, x:Int) { get(n).push(x); return get(n).length; }
	public function dump() return [for (k in ["a", "b", "c"]) k + edges[k]].join(" ");
}
class Grid { var cells:Array<Array<Int>>; public function new(w, h) cells = [for (_ in 0...h) [for (_ in 0...w) 0]]; function row(y:Int) return cells[y]; public function set(x:Int, y:Int, v:Int) row(y)[x] = v; public function text() return cells.map(r -> r.join("")).join("/"); }
class GroupsByFunction {
	static function bucket(m:Map<Int, Array<String>>, k:Int):Array<String> { var found = m[k]; if (found == null) { found = []; m[k] = found; } return found; }
	static function main() {
		var g = new Groups().add("a", 1).add("a", 2).add("b", 3); g.twice("c"); trace(g.size("a"), g.dump());
		trace(Groups.put("x", 1), Groups.put("x", 2));
		var grid = new Grid(3, 2); grid.set(1, 1, 7); trace(grid.text());
		var m = new Map<Int, Array<String>>(); bucket(m, 1).push("a"); bucket(m, 1).push("b"); bucket(m, 2).push("c"); trace(m[1], m[2]);
	}
}
