/** Get-or-create under a key that is worked out each time it is named. **/
class KeysThatAreAsked {
	static function counts(words:Array<String>):Map<String, {word:String, n:Int}> {
		var found = new Map<String, {word:String, n:Int}>();
		for (word in words) {
			var one = found.get(word.toLowerCase());
			if (one == null) {
				one = {word: word.toLowerCase(), n: 0};
				found.set(one.word, one);
			}
			one.n++;
		}
		return found;
	}

	static function byLetter(words:Array<String>):Map<String, Array<String>> {
		var found = new Map<String, Array<String>>();
		for (word in words) {
			var list = found[word.charAt(0).toUpperCase()];
			if (list == null)
				found[word.charAt(0).toUpperCase()] = list = [];
			list.push(word);
		}
		return found;
	}

	static function byPlace(points:Array<{x:Int, y:Int}>):Map<String, {n:Int}> {
		var found = new Map<String, {n:Int}>();
		for (p in points) {
			var cell = found['${p.x},${p.y}'];
			if (cell == null) {
				cell = {n: 0};
				found['${p.x},${p.y}'] = cell;
			}
			cell.n += 1;
		}
		return found;
	}

	static function main() {
		var c = counts(["Oak", "elm", "oak"]);
		Sys.println(c["oak"].n + " " + c["elm"].n);
		var l = byLetter(["oak", "elm", "olive"]);
		Sys.println(l["O"].join(" ") + " " + l["E"].join(" "));
		var p = byPlace([{x: 1, y: 2}, {x: 0, y: 0}, {x: 1, y: 2}]);
		Sys.println(p["1,2"].n + " " + p["0,0"].n);
	}
}
