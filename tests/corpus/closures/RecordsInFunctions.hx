typedef P = {x:Int, y:Int};
class RecordsInFunctions {
	static function main() {
		var p:P = {x: 1, y: 2};
		function move(dx:Int, dy:Int) { p.x += dx; p.y += dy; }
		move(1, 1);
		var q = p;
		move(2, 2);
		Sys.println(q.x + " " + p.y);
		var ps = [p];
		function first() return ps[0];
		var fs = [];
		for (k in 0...3) { var c = {n: k}; fs.push(() -> { c.n += 1; return c.n; }); }
		Sys.println(fs[0]() + fs[0]() + fs[2]());
		function shift(xs:Array<Int>) { xs.push(p.x); p.x = 0; }
		var list = [];
		shift(list);
		shift(list);
		Sys.println(list);
		Sys.println(p.x);
	}
}
