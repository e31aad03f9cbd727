abstract Meters(Float) from Float to Float {
	@:op(A + B) static function add(a:Meters, b:Meters):Meters;

	@:op(A - B) static function subtract(a:Meters, b:Meters):Meters;

	@:op(A * B) static function scale(a:Meters, b:Float):Meters;

	@:op(A / B) static function ratio(a:Meters, b:Meters):Float;

	@:op(A > B) static function farther(a:Meters, b:Meters):Bool;

	@:op(A == B) static function same(a:Meters, b:Meters):Bool;
}

abstract Feet(Float) {
	public inline function new(n:Float) this = n;

	@:to inline function toMeters():Meters
		return this * 0.3048;

	@:from static inline function fromMeters(m:Meters):Feet
		return new Feet((m : Float) / 0.3048);
}

class AbstractTransitive {
	static function longest(all:Array<Meters>):Meters {
		var best:Meters = 0;
		for (one in all)
			if (one > best)
				best = one;
		return best;
	}

	static function main() {
		var a:Meters = 3;
		var b:Meters = new Feet(10);
		var c:Feet = a + b * 2;
		var d:Meters = c;
		var ratio:Float = a / b;
		trace(longest([a, b, d]) - 1, ratio, a == b, Math.abs(d));
		a += b;
		a -= 1;
		trace(a > 2);
	}
}
