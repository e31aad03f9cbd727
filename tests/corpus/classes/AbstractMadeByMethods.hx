abstract Point(Array<Int>) {
	public var x(get, set):Int;
	public inline function new() { reset(); }
	public inline function reset() { this = [1, 2]; }
	function get_x() return this[0];
	function set_x(v) return this[0] = v;
}
abstract Lazy(() -> String) {
	public function new() this = told;
	function told() return "foo";
	public function call() return this();
}
abstract Meter(Int) from Int {
	public var v(get, set):Int;
	function get_v() return this;
	inline function set_v(value) return this = value;
}
class Box { public var m:Meter = 1; public function new() {} }
class AbstractMadeByMethods {
	static var a:Meter = 1;
	static function main() {
		var p = new Point();
		Sys.println(p.x);
		p.x = 5;
		p.x += 2;
		Sys.println(p.x);
		Sys.println(new Lazy().call());
		a.v += 2;
		Sys.println(a.v);
		var d = new Box();
		d.m.v += 5;
		Sys.println(d.m.v);
	}
}
