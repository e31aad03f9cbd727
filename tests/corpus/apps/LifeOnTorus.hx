class LifeOnTorus {
	var cells:Array<Array<Bool>>; var w:Int; var h:Int;
	public function new(rows:Array<String>) {
		h = rows.length; w = rows[0].length;
		cells = [for (r in rows) [for (i in 0...w) r.charAt(i) == "#"]];
	}
	function count(x:Int, y:Int) {
		var n = 0;
		for (dy in -1...2) for (dx in -1...2) {
			if (dx == 0 && dy == 0) continue;
			var yy = (y + dy + h) % h, xx = (x + dx + w) % w;
			if (cells[yy][xx]) n++;
		}
		return n;
	}
	public function step() {
		cells = [for (y in 0...h) [for (x in 0...w) switch [cells[y][x], count(x, y)] {
			case [true, 2 | 3]: true;
			case [false, 3]: true;
			case _: false;
		}]];
	}
	public function toString() return [for (row in cells) [for (c in row) c ? "#" : "."].join("")].join("\n");
	static function main() {
		var life = new LifeOnTorus([".....", "..#..", "...#.", ".###.", "....."]);
		for (i in 0...4) { Sys.println('gen $i'); Sys.println(life.toString()); life.step(); }
		Sys.println(Std.string(life));
	}
}
