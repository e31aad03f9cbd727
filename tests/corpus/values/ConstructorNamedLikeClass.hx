// A constructor stands behind its enum, whatever class of the file has its name.
enum Shape {
	Circle(radius:Int);
	Square;
}

class Circle {
	public final radius:Int;

	public function new(radius:Int) {
		this.radius = radius;
	}
}

class Square {
	public final side = 2;

	public function new() {}
}

class ConstructorNamedLikeClass {
	static function area(shape:Shape):Int {
		return switch (shape) {
			case Shape.Circle(radius): 3 * radius * radius;
			case Shape.Square: 4;
		}
	}

	static function main() {
		Sys.println(area(Shape.Circle(3)));
		Sys.println(area(Shape.Square));
		var all:Array<Shape> = [Shape.Square, Shape.Circle(1)];
		Sys.println(all.length);
		Sys.println(new Circle(5).radius + new Square().side);
	}
}
