class KeysOfParts {
	static function main() {
		var nested:Map<String, Map<String, Int>> = [];
		for (pair in ["a.x", "a.y", "b.x", "a.x"]) {
			var p = pair.split(".");
			if (nested[p[0]] == null)
				nested[p[0]] = new Map();
			var inner = nested[p[0]];
			inner[p[1]] = inner.exists(p[1]) ? inner[p[1]] + 1 : 1;
		}
		Sys.println(nested["a"]["x"] + " " + nested["a"]["y"] + " " + nested["b"]["x"]);
	}
}
