abstract Vector2({x:Float, y:Float}) {
	public var x(get, never):Float;
	public var y(get, never):Float;

	public inline function new(x:Float, y:Float)
		this = {x: x, y: y};

	inline function get_x() return this.x;

	inline function get_y() return this.y;

	@:op(A + B) public function add(other:Vector2):Vector2
		return new Vector2(x + other.x, y + other.y);

	@:op(A * B) @:commutative static public function scale(v:Vector2, by:Float):Vector2
		return new Vector2(v.x * by, v.y * by);

	@:op(-A) public function negated():Vector2
		return new Vector2(-x, -y);

	@:op(A == B) static public function same(a:Vector2, b:Vector2):Bool
		return a.x == b.x && a.y == b.y;

	@:op(A < B) static public function shorter(a:Vector2, b:Vector2):Bool
		return a.length() < b.length();

	@:op(A * B) static public function dot(a:Vector2, b:Vector2):Float
		return a.x * b.x + a.y * b.y;

	public function length():Float
		return Math.sqrt(x * x + y * y);
}

class AbstractOperators {
	static function main() {
		var a = new Vector2(1, 2);
		var b = new Vector2(3, 4);
		var c = a + b * 2;
		var d = 0.5 * c;
		var dotted:Float = a * b;
		d += a;
		trace(c.length() + dotted, (-d).x, a == b, a < b ? "shorter" : "longer");
	}
}
