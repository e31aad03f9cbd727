/** A grid that a recursive local function fills. **/
class FloodFill {
	static function main() {
		var grid = ["..#..", ".##..", "..#.."].map(row -> row.split(""));
		var filled = 0;
		function fill(x:Int, y:Int) {
			if (y < 0 || y >= grid.length || x < 0 || x >= grid[y].length)
				return;
			if (grid[y][x] != ".")
				return;
			grid[y][x] = "o";
			filled++;
			fill(x + 1, y);
			fill(x - 1, y);
			fill(x, y + 1);
			fill(x, y - 1);
		}
		fill(0, 0);
		for (row in grid)
			Sys.println(row.join(""));
		Sys.println(filled);
	}
}
