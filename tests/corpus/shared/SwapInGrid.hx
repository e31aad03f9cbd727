class Tile {
	public var label:String;
	public var moves = 0;

	public function new(label:String)
		this.label = label;
}

/** Objects change places in a grid. **/
class SwapInGrid {
	static function main() {
		var grid = [[new Tile("a"), new Tile("b")], [new Tile("c"), new Tile("d")]];
		function swap(x1:Int, y1:Int, x2:Int, y2:Int) {
			var kept = grid[y1][x1];
			grid[y1][x1] = grid[y2][x2];
			grid[y2][x2] = kept;
			grid[y1][x1].moves++;
			grid[y2][x2].moves++;
		}
		swap(0, 0, 1, 1);
		swap(0, 0, 1, 0);
		for (row in grid)
			Sys.println([for (tile in row) tile.label + tile.moves].join(" "));
	}
}
