/** What a function that `map` is handed gives: copies, parts, and what holds the element. **/
class MapKeeps {
	static function main() {
		var rows = [[3, 1], [2]];
		var copies = rows.map(row -> row.copy());
		copies[0].push(9);
		for (one in copies)
			one.push(0);
		Sys.println(rows + " " + copies);
		var holders = rows.map(row -> {row: row, sum: 0});
		holders[1].sum = 5;
		Sys.println(rows + " " + holders[1].sum);
		var sorted = rows.map(function(row) {
			var own = row.copy();
			own.sort((a, b) -> a - b);
			return own;
		});
		sorted[0].unshift(7);
		Sys.println(rows + " " + sorted);
		var lengths = Lambda.map(rows, row -> [row.length]);
		lengths[0].push(1);
		Sys.println(rows + " " + lengths);
	}
}
