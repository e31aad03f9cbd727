class GameOfLife {
	static inline var WIDTH = 6;
	static inline var HEIGHT = 6;

	static function main() {
		var grid = parse([
			"......",
			"..#...",
			"...#..",
			".###..",
			"......",
			"......"
		]);
		for (generation in 0...4) {
			Sys.println('Generation $generation: ${population(grid)} alive');
			show(grid);
			grid = step(grid);
		}
	}

	static function parse(lines:Array<String>):Array<Array<Bool>> {
		return [for (line in lines) [for (x in 0...line.length) line.charAt(x) == "#"]];
	}

	static function step(grid:Array<Array<Bool>>):Array<Array<Bool>> {
		var next = [];
		for (y in 0...HEIGHT) {
			var row = [];
			for (x in 0...WIDTH) {
				var n = neighbours(grid, x, y);
				row.push(grid[y][x] ? n == 2 || n == 3 : n == 3);
			}
			next.push(row);
		}
		return next;
	}

	static function neighbours(grid:Array<Array<Bool>>, x:Int, y:Int):Int {
		var count = 0;
		for (dy in -1...2) {
			for (dx in -1...2) {
				if (dx == 0 && dy == 0)
					continue;
				var nx = (x + dx + WIDTH) % WIDTH;
				var ny = (y + dy + HEIGHT) % HEIGHT;
				if (grid[ny][nx])
					count++;
			}
		}
		return count;
	}

	static function population(grid:Array<Array<Bool>>):Int {
		var total = 0;
		for (row in grid)
			for (cell in row)
				if (cell)
					total++;
		return total;
	}

	static function show(grid:Array<Array<Bool>>) {
		for (row in grid)
			Sys.println(row.map(c -> c ? "#" : ".").join(""));
	}
}
