interface Shape {
	function area():Float;
}

class Square implements Shape {
	final side:Float;

	public function new(side:Float)
		this.side = side;

	public function area():Float
		return side * side;
}

class Circle implements Shape {
	public function new() {}

	public function area():Float
		return 3.14;
}

class BranchTypes {
	static function number(flag:Bool) {
		return flag ? 1 : 2.5;
	}

	static function pick(flag:Bool):Shape
		return if (flag) new Square(2) else new Circle();

	static function maybe(flag:Bool)
		return flag ? 1 : null;

	static function select(n:Int):Shape {
		return switch n {
			case 0: new Square(1);
			case 1: new Circle();
			case _: throw "none";
		}
	}

	static function main() {
		var shapes:Array<Shape> = [new Square(1), new Circle()];
		var half:Float = number(true) / 2;
		var value = try Std.parseInt("4") catch (e:Dynamic) 0;
		var text = if (value > 3) "big" else if (value > 2) "middle" else "small";
		var block = {
			var a = 1;
			a + 1;
		}
		for (shape in shapes)
			trace(shape.area());
		trace(half, pick(true).area(), select(1).area(), maybe(false) == null, text.length, block * 2);
		var result:Float = switch text {
			case "big": 1;
			case "middle": 1.5;
			default: 2;
		}
		trace(result);
	}
}
