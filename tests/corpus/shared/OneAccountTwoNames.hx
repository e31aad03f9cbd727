/** One object under two variables. **/
class Purse {
	public var coins:Int;

	public function new(coins:Int) {
		this.coins = coins;
	}

	public function pay(amount:Int) {
		coins -= amount;
	}
}

class OneAccountTwoNames {
	static function main() {
		var mine = new Purse(10);
		var ours = mine;
		ours.pay(3);
		Sys.println(mine.coins);
		mine.coins = 100;
		Sys.println(ours.coins);
		var other = new Purse(1);
		ours = other;
		ours.pay(1);
		Sys.println(mine.coins + " " + other.coins + " " + ours.coins);
		Sys.println(mine == ours);
		Sys.println(other == ours);
	}
}
