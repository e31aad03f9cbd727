class ReturnRules {
	static function sign(n:Int):Int {
		if (n > 0)
			return 1;
		else if (n < 0)
			return -1;
		return 0;
	}

	static function all(n:Int):String {
		switch n {
			case 0:
				return "zero";
			case 1:
				return "one";
			default:
				return "many";
		}
	}

	static function fails():Int {
		throw "never";
	}

	static function endless():Int {
		var i = 0;
		while (true) {
			i++;
			if (i > 10)
				return i;
		}
	}

	static function guarded(text:String):Int {
		try {
			return Std.parseInt(text);
		} catch (e:haxe.Exception) {
			return e.message.length;
		}
	}

	static function both(flag:Bool):Float {
		if (flag) {
			return 1;
		} else {
			return 2.5;
		}
	}

	static function inferred(n:Int) {
		if (n == 0)
			return null;
		return "n" + n;
	}

	static function nested(n:Int):Int {
		{
			return n;
		}
	}

	static function main() {
		trace(sign(3), all(1), endless(), guarded("4"), both(true), inferred(2).length, nested(1));
		try fails() catch (e:String) trace(e);
	}
}
