class RowPutTwice {
	static function swap(rows:Array<Array<Int>>, i:Int, j:Int) {
		var row = rows[i];
		rows[i] = rows[j];
		rows[j] = row;
		rows[i][0] = 4;
	}

	static function main() {
		var grid = [[1, 2], [3, 4]];
		swap(grid, 0, 1);
		trace(grid);
		var row = grid[0];
		grid[1] = row;
		row[0] = 3; // expect: HX4
		trace(grid);
	}
}
