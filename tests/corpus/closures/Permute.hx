/** Backtracking with a local function. **/
class Permute {
	static function main() {
		var results:Array<String> = [];
		var chosen:Array<Int> = [];
		var used = [false, false, false];
		function place() {
			if (chosen.length == used.length) {
				results.push(chosen.join(""));
				return;
			}
			for (i in 0...used.length) {
				if (used[i])
					continue;
				used[i] = true;
				chosen.push(i);
				place();
				chosen.pop();
				used[i] = false;
			}
		}
		place();
		Sys.println(results.join(" "));
		Sys.println(chosen.length);
	}
}
