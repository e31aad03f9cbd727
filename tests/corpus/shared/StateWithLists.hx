typedef Board = {rows:Array<Array<Int>>, moves:Int};

/** A structure with lists of lists, changed by functions. **/
class StateWithLists {
	static function put(board:Board, x:Int, y:Int, value:Int) {
		board.rows[y][x] = value;
		board.moves++;
	}

	static function sum(board:Board):Int {
		var found = 0;
		for (row in board.rows)
			for (value in row)
				found += value;
		return found;
	}

	static function main() {
		var board:Board = {rows: [for (_ in 0...3) [0, 0, 0]], moves: 0};
		put(board, 1, 1, 5);
		put(board, 2, 0, 7);
		var row = board.rows[1];
		row[0] = 4;
		row.push(1);
		Sys.println(board.rows);
		Sys.println(sum(board) + " " + board.moves);
		for (each in board.rows)
			each.reverse();
		Sys.println(board.rows[0]);
	}
}
