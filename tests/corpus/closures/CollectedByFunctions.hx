using Lambda;
class CollectedByFunctions {
	static function main() {
		var m = new Map<String, Array<Int>>();
		function put(k:String, v:Int) {
			if (!m.exists(k)) m.set(k, []);
			m.get(k).push(v);
		}
		put("a", 1); put("b", 2); put("a", 3);
		Sys.println(m.get("a"));
		var rows = [[1, 2], [3], []];
		var flat = [];
		rows.iter(row -> row.iter(x -> flat.push(x)));
		Sys.println(flat);
		var depth = 0;
		var max = 0;
		function go(n:Int):Int {
			depth++;
			if (depth > max) max = depth;
			var r = n <= 1 ? 1 : go(n - 1) + go(n - 2);
			depth--;
			return r;
		}
		Sys.println(go(6));
		Sys.println('$depth $max');
		var parts = "a,b,,c".split(",").filter(s -> { if (s == "") { depth++; return false; } return true; }).map(s -> { depth += 10; return s + depth; });
		Sys.println(parts.join(" "));
		Sys.println(rows.map(r -> { max++; return r.length; }).filter(n -> n > 0).length + max);
	}
}
