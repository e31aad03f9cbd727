/** Two fields of one object hold the same other object. **/
class Point {
	public var x:Float;
	public var y:Float;

	public function new(x:Float, y:Float) {
		this.x = x;
		this.y = y;
	}
}

class Segment {
	public var start:Point;
	public var end:Point;

	public function new(start:Point, end:Point) {
		this.start = start;
		this.end = end;
	}

	public function close() {
		end = start;
	}

	public function move(dx:Float) {
		start.x += dx;
	}
}

class AliasedFields {
	static function main() {
		var a = new Point(1, 2);
		var segment = new Segment(a, new Point(3, 4));
		segment.move(10);
		Sys.println(a.x + " " + segment.start.x + " " + segment.end.x);
		segment.close();
		segment.move(5);
		Sys.println(segment.end.x + " " + a.x);
		a.y = 50;
		Sys.println(segment.end.y);
	}
}
