typedef Cell = {x:Int, y:Int, wall:Bool, cost:Int, units:Array<String>};

class Grid {
	public var width(default, null):Int;
	public var height(default, null):Int;
	var cells:Array<Array<Cell>>;

	public function new(lines:Array<String>) {
		height = lines.length;
		width = lines[0].length;
		cells = [];
		for (y in 0...height) {
			var row = [];
			for (x in 0...width) {
				row.push({
					x: x,
					y: y,
					wall: lines[y].charAt(x) == "#",
					cost: -1,
					units: []
				});
			}
			cells.push(row);
		}
	}

	public function at(x:Int, y:Int):Null<Cell> {
		if (x < 0 || y < 0 || x >= width || y >= height)
			return null;
		return cells[y][x];
	}

	public function neighbours(c:Cell):Array<Cell> {
		var out = [];
		for (d in [[0, 1], [1, 0], [0, -1], [-1, 0]]) {
			var n = at(c.x + d[0], c.y + d[1]);
			if (n != null && !n.wall)
				out.push(n);
		}
		return out;
	}

	public function flood(x:Int, y:Int) {
		var start = at(x, y);
		start.cost = 0;
		var queue = [start];
		while (queue.length > 0) {
			var c = queue.shift();
			for (n in neighbours(c)) {
				if (n.cost < 0) {
					n.cost = c.cost + 1;
					queue.push(n);
				}
			}
		}
	}

	public function toString():String {
		return cells.map(row -> row.map(c -> c.wall ? "#" : c.cost < 0 ? "?" : Std.string(c.cost)).join("")).join("\n");
	}
}

class LevelGrid {
	static function main() {
		var grid = new Grid(["..#...", ".#..#.", "....#.", "##.#.."]);
		grid.at(2, 1).units.push("knight");
		var cell = grid.at(0, 0);
		cell.units.push("archer");
		grid.flood(0, 0);
		Sys.println(grid.toString());
		Sys.println(cell.cost);
		Sys.println(grid.at(0, 0).units.join(",") + " " + grid.at(2, 1).units.length);
	}
}
