/** Backtracking: queens, sudoku-like placement, subsets, permutations. **/
class KnightsTour {
	static function queens(n:Int):Array<Array<Int>> {
		var solutions = [];
		var columns = [];
		function place(row:Int) {
			if (row == n) {
				solutions.push(columns.copy()); // expect: HX4
				return;
			}
			for (column in 0...n) {
				var safe = true;
				for (r in 0...row) {
					var c = columns[r];
					if (c == column || c - column == r - row || column - c == r - row) {
						safe = false;
						break;
					}
				}
				if (safe) {
					columns.push(column); // expect: HX4
					place(row + 1);
					columns.pop(); // expect: HX4
				}
			}
		}
		place(0);
		return solutions;
	}

	static function permutations(items:Array<String>):Array<String> {
		if (items.length <= 1)
			return items;
		var result = [];
		for (i in 0...items.length) {
			var rest = items.slice(0, i).concat(items.slice(i + 1));
			for (p in permutations(rest))
				result.push(items[i] + p);
		}
		return result;
	}

	static function subsets(items:Array<Int>, target:Int):Array<Array<Int>> {
		var found:Array<Array<Int>> = [];
		search(items, 0, target, [], found);
		return found;
	}

	static function search(items:Array<Int>, from:Int, left:Int, chosen:Array<Int>, found:Array<Array<Int>>) {
		if (left == 0) {
			found.push(chosen.copy());
			return;
		}
		for (i in from...items.length) {
			if (items[i] > left)
				continue;
			chosen.push(items[i]);
			search(items, i + 1, left - items[i], chosen, found);
			chosen.pop();
		}
	}

	static var moves = [[1, 2], [2, 1], [2, -1], [1, -2], [-1, -2], [-2, -1], [-2, 1], [-1, 2]];

	static function tour(size:Int):Array<Array<Int>> {
		var board = [for (_ in 0...size) [for (_ in 0...size) 0]];
		return fill(board, 0, 0, 1) ? board : null;
	}

	static function fill(board:Array<Array<Int>>, x:Int, y:Int, n:Int):Bool {
		var size = board.length;
		if (x < 0 || y < 0 || x >= size || y >= size || board[y][x] != 0)
			return false;
		board[y][x] = n;
		if (n == size * size)
			return true;
		for (move in moves)
			if (fill(board, x + move[0], y + move[1], n + 1))
				return true;
		board[y][x] = 0;
		return false;
	}

	static function main() {
		Sys.println(queens(4));
		Sys.println(queens(6).length);
		Sys.println(permutations(["a", "b", "c"]));
		Sys.println(subsets([3, 5, 2, 8, 6], 11));
		Sys.println(tour(3));
		for (row in tour(5))
			Sys.println(row.join("\t"));
	}
}
