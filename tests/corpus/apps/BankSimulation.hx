enum Transaction {
	Deposit(account:String, amount:Float);
	Withdraw(account:String, amount:Float);
	Transfer(from:String, to:String, amount:Float);
}

enum Outcome {
	Done;
	Refused(reason:String);
}

class Account {
	public final id:String;
	public var balance(default, null):Float;
	public var history:Array<String> = [];

	public function new(id:String, balance:Float = 0) {
		this.id = id;
		this.balance = balance;
	}

	public function deposit(amount:Float) {
		balance += amount;
		history.push('+$amount');
	}

	public function withdraw(amount:Float):Bool {
		if (amount > balance)
			return false;
		balance -= amount;
		history.push('-$amount');
		return true;
	}
}

class Bank {
	var accounts:Map<String, Account> = new Map();
	var log:Array<String> = [];

	public function new() {}

	public function open(id:String, balance:Float):Account {
		var account = new Account(id, balance);
		accounts.set(id, account);
		return account;
	}

	public function run(transaction:Transaction):Outcome {
		var outcome = switch transaction {
			case Deposit(_, amount) | Withdraw(_, amount) | Transfer(_, _, amount) if (amount <= 0):
				Refused("amount must be positive");
			case Deposit(id, amount):
				var account = accounts.get(id);
				if (account == null) {
					Refused('no account $id');
				} else {
					account.deposit(amount);
					Done;
				}
			case Withdraw(id, amount):
				var account = accounts.get(id);
				if (account == null)
					Refused('no account $id');
				else if (account.withdraw(amount))
					Done;
				else
					Refused("insufficient funds");
			case Transfer(from, to, amount):
				var source = accounts.get(from);
				var target = accounts.get(to);
				if (source == null || target == null)
					Refused("unknown account");
				else if (!source.withdraw(amount))
					Refused("insufficient funds");
				else {
					target.deposit(amount);
					Done;
				}
		}
		log.push(switch outcome {
			case Done: "ok";
			case Refused(reason): reason;
		});
		return outcome;
	}

	public function report():Void {
		var ids = [for (id in accounts.keys()) id];
		ids.sort(Reflect.compare);
		for (id in ids) {
			var account = accounts[id];
			Sys.println('${account.id}: ${account.balance} [${account.history.join(" ")}]');
		}
		Sys.println(log.join("; "));
	}
}

class BankSimulation {
	static function main() {
		var bank = new Bank();
		bank.open("alice", 100);
		bank.open("bob", 20);
		var transactions = [
			Deposit("alice", 50.5),
			Withdraw("bob", 30),
			Transfer("alice", "bob", 75),
			Transfer("alice", "carol", 1),
			Withdraw("bob", 30),
			Deposit("bob", -5),
			Deposit("dave", 5)
		];
		for (transaction in transactions) {
			switch bank.run(transaction) {
				case Done:
					Sys.println('$transaction done');
				case Refused(reason):
					Sys.println('$transaction refused: $reason');
			}
		}
		bank.report();
	}
}
