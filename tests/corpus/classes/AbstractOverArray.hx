abstract Fraction(Array<Int>) {
	public var den(get, never):Int;
	public function new(n:Int, d:Int = 1) { this = [n, d]; }
	inline function get_den() return this[1];
	public function toString():String return den == 1 ? 'one' : 'f$den';
	@:op(A + B) static function add(a:Fraction, b:Fraction):Fraction return new Fraction(a.den, b.den);
}
class AbstractOverArray { static function main() { var f = new Fraction(1, 2); trace(f.toString()); trace(f); trace(f.den); trace(f + f); trace((f + f).toString()); } }
