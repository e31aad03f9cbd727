/** One object given for both parameters. **/
class Tank {
	public var level:Int;

	public function new(level:Int)
		this.level = level;
}

class PassedTwice {
	static function pour(from:Tank, to:Tank, amount:Int) {
		from.level -= amount;
		to.level += amount;
	}

	static function swap(a:Tank, b:Tank) {
		var level = a.level;
		a.level = b.level;
		b.level = level;
	}

	static function main() {
		var one = new Tank(10);
		var two = new Tank(3);
		pour(one, two, 4);
		Sys.println(one.level + " " + two.level);
		pour(one, one, 4);
		Sys.println(one.level);
		swap(one, two);
		Sys.println(one.level + " " + two.level);
		var tanks = [one, two, one];
		pour(tanks[0], tanks[2], 1);
		Sys.println(tanks[0].level);
		for (tank in tanks)
			tank.level *= 2;
		Sys.println(one.level + " " + two.level);
	}
}
