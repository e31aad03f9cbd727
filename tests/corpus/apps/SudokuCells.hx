typedef Cell = {row:Int, col:Int, value:Int, options:Array<Int>};

class SudokuCells {
	var cells:Array<Cell> = [];
	var units:Array<Array<Cell>> = [];

	function new(lines:Array<String>) {
		var n = lines.length;
		for (r in 0...n)
			for (c in 0...n) {
				var v = Std.parseInt(lines[r].charAt(c));
				cells.push({
					row: r,
					col: c,
					value: v == null ? 0 : v,
					options: [for (i in 1...n + 1) i]
				});
			}
		var box = Std.int(Math.sqrt(n));
		for (i in 0...n) {
			units.push(cells.filter(c -> c.row == i));
			units.push(cells.filter(c -> c.col == i));
			units.push(cells.filter(c -> Std.int(c.row / box) * box + Std.int(c.col / box) == i));
		}
	}

	function reduce():Bool {
		var changed = false;
		for (unit in units) {
			for (cell in unit) {
				if (cell.value == 0)
					continue;
				for (other in unit) {
					if (other.value == 0 && other.options.remove(cell.value)) {
						changed = true;
						if (other.options.length == 1)
							other.value = other.options[0];
					}
				}
			}
		}
		return changed;
	}

	function toString() {
		var out = "";
		for (c in cells)
			out += (c.value == 0 ? "." : "" + c.value) + (c.col == 3 ? "\n" : "");
		return out;
	}

	static function main() {
		var s = new SudokuCells(["1...", "..3.", ".2..", "...4"]);
		var rounds = 0;
		while (s.reduce())
			rounds++;
		Sys.print(s.toString());
		Sys.println(rounds);
	}
}
