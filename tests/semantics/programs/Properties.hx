class Account {
	public var balance(default, null):Float = 0;
	public var name(get, set):String;
	public var id(default, never):Int = 7;
	public var doubled(get, never):Float;
	public var limit(default, set):Int = 3;
	public static var count(get, null):Int = 0;

	var inner = "n";

	public function new() {
		balance = 1;
	}

	function get_name():String
		return inner;

	function set_name(value)
		return inner = value;

	function get_doubled()
		return balance * 2;

	function set_limit(n:Int):Int {
		if (n < 0)
			return limit;
		return limit = n;
	}

	static function get_count()
		return count + 1;

	public function deposit(amount:Float):Account {
		balance += amount;
		return this;
	}
}

class Properties {
	static function main() {
		var account = new Account();
		account.name = "Ada";
		account.name += "!";
		account.limit = 5;
		account.limit++;
		trace(account.deposit(3).balance, account.name.length, account.id, account.doubled / 2, Account.count, account.limit);
	}
}
