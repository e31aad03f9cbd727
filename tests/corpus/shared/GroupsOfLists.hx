/** Lists in a map, filled through a variable. **/
class GroupsOfLists {
	static function main() {
		var words = ["apple", "bob", "avocado", "cat", "beer", "corn", "at"];
		var groups = new Map<String, Array<String>>();
		for (word in words) {
			var letter = word.charAt(0);
			var group = groups.get(letter);
			if (group == null) {
				group = [];
				groups.set(letter, group);
			}
			group.push(word);
		}
		for (letter in ["a", "b", "c"])
			Sys.println(letter + ": " + groups.get(letter).join(" "));

		var sizes:Map<Int, Array<String>> = [];
		for (word in words) {
			if (!sizes.exists(word.length))
				sizes[word.length] = [];
			var list = sizes[word.length];
			list.push(word.toUpperCase());
		}
		for (size in 2...8)
			if (sizes.exists(size))
				Sys.println(size + " " + sizes[size].join(","));
	}
}
