/** A row that the grid has lost: which of the two a change means, Elixir can't see. **/
class ReplacedRow {
	static function main() {
		var grid = [for (y in 0...3) [for (x in 0...3) 0]];
		var first = grid[0];
		grid[0] = [1, 2, 3];
		first[0] = 100; // expect: HX4
		Sys.println(grid[0].join(" ") + " / " + first.join(" "));
	}
}
