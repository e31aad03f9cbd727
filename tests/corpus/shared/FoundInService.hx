class Account {
	public var owner:String;
	public var balance:Int;

	public function new(owner:String, balance:Int) {
		this.owner = owner;
		this.balance = balance;
	}
}

class Bank {
	var accounts:Map<String, Account> = new Map();

	public function new() {}

	public function open(owner:String, first:Int)
		accounts.set(owner, new Account(owner, first));

	public function transfer(from:String, to:String, amount:Int):Bool {
		var source = accounts.get(from);
		var target = accounts.get(to);
		if (source == null || target == null || source.balance < amount)
			return false;
		source.balance -= amount;
		target.balance += amount;
		accounts.set(from, source);
		accounts.set(to, target);
		return true;
	}

	public function balance(owner:String):Int
		return accounts.get(owner).balance;
}

/** Values of a map are read, changed and put back. **/
class FoundInService {
	static function main() {
		var bank = new Bank();
		bank.open("ann", 100);
		bank.open("ben", 10);
		Sys.println(bank.transfer("ann", "ben", 30));
		Sys.println(bank.transfer("ben", "ann", 500));
		Sys.println(bank.transfer("ann", "zoe", 1));
		Sys.println(bank.balance("ann") + " " + bank.balance("ben"));
	}
}
