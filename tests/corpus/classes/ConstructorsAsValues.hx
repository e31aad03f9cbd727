/** A constructor is handed on as any function is. **/
class Point {
	public var x:Int;
	public var y:Int;

	public function new(x:Int, y:Int) {
		this.x = x;
		this.y = y;
	}

	public function toString()
		return '($x,$y)';
}

class Box<T> {
	public var value:T;

	public function new(value:T)
		this.value = value;
}

abstract Meters(Float) {
	public function new(value:Float)
		this = value;

	public function show()
		return this + "m";
}

class ConstructorsAsValues {
	static var makers:Map<String, Int->Box<Int>> = ["box" => Box.new];

	static function make<T>(maker:Int->T):T
		return maker(3);

	static function main() {
		Sys.println(make(Box.new).value + 1);
		Sys.println(makers["box"](5).value);
		Sys.println([1.5, 2.5].map(Meters.new)[1].show());
		var besides = [Point.new.bind(1, _), Point.new.bind(2, _)];
		Sys.println(besides[1](5));
		var text = StringBuf.new;
		var written = text();
		written.add("x");
		Sys.println(written.toString());
		Sys.println([1, 2, 3].map(Box.new).filter(box -> box.value > 1).map(box -> box.value));
	}
}
