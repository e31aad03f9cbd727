class MapsInOrder {
	static function main() {
		var n = 0;
		var numbered = ~/x/g.map("x-x-x", function(_) {
			n++;
			return Std.string(n);
		});
		Sys.println(numbered + " " + n);
		var text = "a";
		text += null;
		Sys.println(text);
	}
}
