class RegexInFunction {
	static function main() {
		var xs = ["a", "B", "c"];
		trace(xs.filter(c -> ~/[a-z]/.match(c)));
		var r = ~/^x/; trace(["x1", "y"].filter(s -> r.match(s)));
		trace(xs.map(c -> ~/[A-Z]/.replace(c, "_")));
		function isId(s:String) return ~/^\w+$/.match(s);
		trace(isId("ab"), isId("a b"));
		var f = (s:String) -> { var re = ~/(\d+)/; return re.match(s) ? re.matched(1) : "none"; };
		trace(f("a12"), f("b"));
	}
}
