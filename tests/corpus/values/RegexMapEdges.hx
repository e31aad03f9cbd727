class RegexMapEdges {
	static function main() {
		trace(~/\b[a-z]/g.map("the quick fox", r -> r.matched(0).toUpperCase()));
		trace(~/(?<=a)b/g.map("ab bb ab", r -> "<" + r.matched(0) + ">"));
		trace(~/x*/g.map("axxb", r -> "[" + r.matched(0) + "]"));
		trace(~/^a/g.map("aaa", r -> "-"), ~/o/.map("foo boo", r -> "0"), ~/q/g.map("abc", r -> "!"));
		trace(~/\d+/g.map("a1b22", r -> r.matchedPos().pos + r.matchedLeft() + r.matchedRight()));
	}
}
