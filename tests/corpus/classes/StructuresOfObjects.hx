/** Structures with methods, for which objects of classes stand, texts and lists too. **/
typedef HasArea = {
	function area():Float;
}

typedef Named = {
	var name:String;
	function label():String;
}

class Square {
	public var name = "square";

	final side:Float;

	public function new(side:Float) {
		this.side = side;
	}

	public function area():Float {
		return side * side;
	}

	public function label():String {
		return "<" + name + ">";
	}
}

class Tile extends Square {
	public function new() {
		super(1);
		name = "tile";
	}
}

class Knot {
	public var name:String;
	public var other:Knot;

	public function new(name:String) {
		this.name = name;
	}

	public function label():String {
		return name + "-" + other.name;
	}
}

class StructuresOfObjects {
	static function total(all:Array<HasArea>):Float {
		var sum = 0.0;
		for (one in all) sum += one.area();
		return sum;
	}

	static function show(one:Named):String {
		return one.label() + one.name;
	}

	static function find(where:{function indexOf(part:String, ?from:Int):Int;}):Int {
		return where.indexOf("b");
	}

	static function main() {
		trace(total([new Square(2), {area: () -> 3.5}, new Tile()]));
		trace(show(new Tile()), show({name: "n", label: () -> "l"}));
		trace(find("abc"), find(["a", "b"]));
		var doubled:{function map(f:Int->Int):Array<Int>;} = [1, 2];
		trace(doubled.map(x -> x * 2));
		var left = new Knot("left");
		var right = new Knot("right");
		left.other = right;
		right.other = left;
		right.name = "end";
		trace(show(left.other), show(left), left == right);
	}
}
