import haxe.Json;

class DefaultsForUnknown {
	static function page(rows:Array<Int>, from = 0, size = 2):String {
		return rows.slice(from, from + size).join(" ");
	}

	static function main() {
		var rows = [1, 2, 3, 4, 5];
		for (text in ['{"from": 1, "size": 3}', '{"from": 2}', "{}"]) {
			var asked:Dynamic = Json.parse(text);
			Sys.println(page(rows, asked.from, asked.size));
		}
	}
}
