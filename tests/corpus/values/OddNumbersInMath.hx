class OddNumbersInMath {
	static function number(kind:Int):Float {
		return switch kind {
			case 0: Math.NaN;
			case 1: Math.POSITIVE_INFINITY;
			case 2: Math.NEGATIVE_INFINITY;
			case _: 2.5;
		}
	}

	static function main() {
		for (kind in 0...4) {
			var v = number(kind);
			trace(Math.floor(v), Math.ceil(v), Math.round(v), Std.int(v));
			trace(Math.ffloor(v), Math.fceil(v), Math.fround(v));
			trace(Math.pow(v, 2), Math.pow(v, 0), Math.pow(v, 3), Math.pow(1, v));
			trace(Math.atan2(v, 1) > 1, Math.atan2(1, v) > 1, Math.min(v, 1), Math.max(v, 1));
			trace(v + 1, v - 1, v * 2, v / 2, -v, v % 2);
		}
		for (v in [1.5, -1.5, 2.5, -0.5, 0.5])
			trace(Math.ffloor(v), Math.fceil(v), Math.fround(v), Math.floor(v), Math.ceil(v), Math.round(v));
		trace(Math.pow(10, 400), Math.pow(10.5, 400), Math.pow(-10, 401), Math.pow(-10, 400));
		trace(Math.pow(0, 0), Math.pow(0, -1), Math.pow(2, 10), Math.pow(-2, 3), Math.pow(4, 0.5), Math.pow(-8, 0.5));
	}
}
