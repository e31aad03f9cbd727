// The whole part of a quotient of whole numbers, whatever their signs.
class Halves {
	static function div(a:Int, b:Int):String {
		return a + ":" + b;
	}

	public static function show(a:Int, b:Int):String {
		return div(a, b) + " " + Std.int(a / b) + " " + Std.int((a + b) / 2);
	}
}

class WholeQuotients {
	static function digits(n:Int):Array<Int> {
		var found = [];
		while (n != 0) {
			found.unshift(n % 10);
			n = Std.int(n / 10);
		}
		return found;
	}

	static function middle(low:Float, high:Int):Int {
		return Std.int((low + high) / 2);
	}

	static function main() {
		for (a in [7, -7, 0, 1073741821])
			for (b in [2, -2, 3])
				Sys.println(Halves.show(a, b));
		Sys.println(digits(40213));
		Sys.println(middle(2.5, 4));
		var big:UInt = 0xFFFFFFFE;
		Sys.println(Std.int(big / 4));
		final every = 3;
		Sys.println([for (n in 0...10) Std.int(n / every)]);
		Sys.println(Math.floor(-7 / 2) + " " + Math.ceil(-7 / 2) + " " + Std.int(-7 / 2.0));
	}
}
