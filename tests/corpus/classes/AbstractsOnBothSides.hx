// Comparing an abstract with what it converts to; and `place += value` evaluates its place once.
private abstract Digits(String) {
	@:from static function fromInt(n:Int):Digits {
		return cast Std.string(n);
	}

	@:to function toInt():Int {
		return Std.parseInt(this);
	}
}

private abstract Coins(Int) {
	public function new(n:Int) {
		this = n;
	}

	public function count() {
		return this;
	}

	@:op(A + B) static function add(coins:Coins, more:Int):Coins {
		return new Coins(coins.count() + more);
	}
}

class AbstractsOnBothSides {
	static function main() {
		var seven:Digits = 7;
		var number = 7;
		Sys.println(seven == number);
		Sys.println(number == seven);
		Sys.println(number != seven);
		Sys.println(seven == 8);
		var times = 1;
		var row = [new Coins(2), new Coins(3)];
		row[times++] += 5;
		Sys.println(times + " " + row[1].count());
	}
}
