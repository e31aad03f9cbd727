abstract Fraction(Array<Int>) {
	public var num(get, never):Int; public var den(get, never):Int;
	public function new(n:Int, d:Int = 1) { if (d == 0) throw "zero denominator"; var g = gcd(n < 0 ? -n : n, d < 0 ? -d : d); if (g == 0) g = 1; var s = d < 0 ? -1 : 1; this = [s * Std.int(n / g), s * Std.int(d / g)]; }
	static function gcd(a:Int, b:Int):Int return b == 0 ? a : gcd(b, a % b);
	inline function get_num() return this[0]; inline function get_den() return this[1];
	@:from static function fromInt(n:Int):Fraction return new Fraction(n);
	@:op(A + B) static function add(a:Fraction, b:Fraction):Fraction return new Fraction(a.num * b.den + b.num * a.den, a.den * b.den);
	@:op(A - B) static function sub(a:Fraction, b:Fraction):Fraction return new Fraction(a.num * b.den - b.num * a.den, a.den * b.den);
	@:op(A * B) static function mul(a:Fraction, b:Fraction):Fraction return new Fraction(a.num * b.num, a.den * b.den);
	@:op(A / B) static function div(a:Fraction, b:Fraction):Fraction return new Fraction(a.num * b.den, a.den * b.num);
	@:op(A < B) static function less(a:Fraction, b:Fraction):Bool return a.num * b.den < b.num * a.den;
	@:op(A == B) static function same(a:Fraction, b:Fraction):Bool return a.num == b.num && a.den == b.den;
	@:op(-A) static function neg(a:Fraction):Fraction return new Fraction(-a.num, a.den);
	@:to public function toFloat():Float return num / den;
	public function toString():String return den == 1 ? '$num' : '$num/$den';
}
class Polynomial {
	public final coefficients:Array<Float>;
	public function new(c:Array<Float>) { var n = c.length; while (n > 0 && c[n - 1] == 0) n--; coefficients = c.slice(0, n); }
	public var degree(get, never):Int; function get_degree() return coefficients.length - 1;
	public function at(x:Float):Float { var r = 0.0, i = coefficients.length; while (--i >= 0) r = r * x + coefficients[i]; return r; }
	public function add(o:Polynomial):Polynomial return new Polynomial([for (i in 0...(degree > o.degree ? degree : o.degree) + 1) (i <= degree ? coefficients[i] : 0) + (i <= o.degree ? o.coefficients[i] : 0)]);
	public function multiply(o:Polynomial):Polynomial { var r = [for (_ in 0...degree + o.degree + 1) 0.0]; for (i => a in coefficients) for (j => b in o.coefficients) r[i + j] += a * b; return new Polynomial(r); }
	public function derivative():Polynomial return new Polynomial([for (i in 1...coefficients.length) i * coefficients[i]]);
	public function toString():String { if (degree < 0) return "0"; var s = ""; var i = degree; while (i >= 0) { var c = coefficients[i]; if (c != 0) { s += s == "" ? (c < 0 ? "-" : "") : (c < 0 ? " - " : " + "); var a = Math.abs(c); if (a != 1 || i == 0) s += a; s += switch i { case 0: ""; case 1: "x"; case n: 'x^$n'; }; } i--; } return s; }
	public function root(lo:Float, hi:Float, steps = 60):Float { for (_ in 0...steps) { var mid = (lo + hi) / 2; if ((at(lo) < 0) == (at(mid) < 0)) lo = mid else hi = mid; } return (lo + hi) / 2; }
}
class RationalNumbers {
	static function main() {
		var half = new Fraction(1, 2), third = new Fraction(-2, -6);
		trace(half + third, half - third, half * third, half / third, -half);
		trace(half < third, half == new Fraction(3, 6), (half + 1).toString(), '${half * 2}');
		var sum:Fraction = 0; for (i in 1...6) sum = sum + new Fraction(1, i); trace(sum); var f:Float = sum; trace(Math.round(f * 1000) / 1000);
		try { var z = half / 0; trace(z); } catch (e:String) trace("caught " + e);
		var p = new Polynomial([-2, 0, 1]), q = new Polynomial([1, 1]);
		trace(p.toString(), q.toString(), p.add(q).toString(), p.multiply(q).toString(), p.derivative().toString(), p.degree);
		trace(p.at(3), Math.round(p.root(0, 2) * 10000), new Polynomial([0, 0]).toString(), new Polynomial([3, -1, 0, -2.5]).toString());
	}
}
