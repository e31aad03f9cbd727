interface Shape {
	function area():Float;
	function name():String;
}

interface Scalable {
	function scale(by:Float):Void;
}

abstract class Base implements Shape implements Scalable {
	static var created = 0;
	public final id:Int;

	function new() {
		id = ++created;
	}

	public abstract function area():Float;

	public abstract function scale(by:Float):Void;

	public function name():String {
		return "shape" + id;
	}

	public function toString() {
		return name() + "(" + Math.round(area() * 100) / 100 + ")";
	}

	public static function count() return created;
}

class Circle extends Base {
	var r:Float;

	public function new(r:Float) {
		super();
		this.r = r;
	}

	public function area():Float return Math.PI * r * r;

	public function scale(by:Float) {
		r *= by;
	}

	override function name() return "circle-" + super.name();
}

class Rect extends Base {
	var w:Float;
	var h:Float;

	public function new(w, h) {
		super();
		this.w = w;
		this.h = h;
	}

	public function area():Float {
		return w * h;
	}

	public function scale(by:Float):Void {
		w *= by;
		h *= by;
	}
}

class Square extends Rect {
	public function new(s:Float) {
		super(s, s);
	}

	override public function name():String {
		return 'square ${super.name()}';
	}
}

class ScaledShapes {
	static function largest(shapes:Array<Shape>):Null<Shape> {
		var best:Shape = null;
		for (s in shapes)
			if (best == null || s.area() > best.area())
				best = s;
		return best;
	}

	static function main() {
		var all:Array<Base> = [new Circle(1), new Rect(2, 3), new Square(2.5)];
		for (s in all)
			trace(s.toString());
		for (s in all)
			s.scale(2);
		for (s in all)
			trace(s);
		var shapes:Array<Shape> = [for (s in all) s];
		trace(largest(shapes).name());
		trace(largest([]) == null);
		trace(Base.count());
		for (s in all) {
			if (Std.isOfType(s, Rect)) {
				var r:Rect = cast s;
				trace("rect of area " + r.area());
			} else {
				trace(s.name() + " is no rect");
			}
		}
		var total = 0.0;
		for (s in shapes) total += s.area();
		trace(Math.floor(total));
	}
}
