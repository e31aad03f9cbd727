/** A row of a grid under a name of its own. **/
class RowOfGrid {
	static function main() {
		var grid = [for (y in 0...3) [for (x in 0...3) 0]];
		var row = grid[1];
		row[2] = 5;
		row.push(7);
		Sys.println(grid.map(r -> r.join(" ")).join("|"));
		grid[1][0] = 9;
		Sys.println(row.join(" "));
		for (y in 0...grid.length) {
			var line = grid[y];
			for (x in 0...line.length)
				line[x] += y;
		}
		Sys.println(grid.map(r -> r.join(" ")).join("|"));
	}
}
