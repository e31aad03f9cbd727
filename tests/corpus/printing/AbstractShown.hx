abstract Vec({x:Float, y:Float}) {
	public inline function new(x:Float, y:Float) this = {x: x, y: y};
	@:op(A + B) public static function add(a:Vec, b:Vec):Vec return new Vec(a.gx() + b.gx(), 0.5);
	public function gx() return this.x;
	@:op(A * B) public function scale(k:Float):Vec return new Vec(this.x * k, this.y * k);
	@:op(-A) public function neg():Vec return new Vec(-this.x, -this.y);
	@:to public function toString():String return '(${this.x}, ${this.y})';
}
abstract Name(String) { public function new(s) this = s; public function toString() return "Name:" + this; }
abstract Id(Int) from Int { @:to public function text():String return "#" + this; }
class AbstractShown { static function main() {
	var v = new Vec(1.5, 2.5);
	trace(v * 2.0, v, -v);
	trace(v * 2.0);
	trace(v);
	trace(-v); trace(v + v); trace(1, v + v);
	trace('${v * 2.0} $v' + v + (v * 3.0));
	trace(Std.string(v), Std.string(v * 2.5));
	var n = new Name("x"); trace(n); trace("a" + n, '$n', n); trace(Std.string(n));
	var i:Id = 3; trace(i); trace(i, i); trace("" + i + '$i'); trace(Std.string(i));
	trace([v * 2.0]); var o = {v: v * 2.0}; trace(o);
} }
