/** A comparison that counts. **/
class SortWithCount {
	static function main() {
		var compared = false;
		var xs = [3, 1, 2];
		xs.sort(function(a, b) {
			compared = true;
			return a - b;
		});
		Sys.println(xs);
		Sys.println(compared);
		var words = ["pear", "fig", "apple"];
		var longest = 0;
		words.sort((a, b) -> {
			if (a.length > longest)
				longest = a.length;
			if (b.length > longest)
				longest = b.length;
			return a.length - b.length;
		});
		Sys.println(words.join(" "));
		Sys.println(longest);
	}
}
