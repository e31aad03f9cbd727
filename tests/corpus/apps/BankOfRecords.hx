typedef Transaction = {
	from:Null<Account>,
	to:Null<Account>,
	amount:Int,
	?note:String
};

typedef Account = {
	number:String,
	owner:Customer,
	balance:Int,
	history:Array<Transaction>
};

typedef Customer = {
	name:String,
	accounts:Array<Account>
};

class Bank {
	var customers:Array<Customer> = [];
	var accounts:Map<String, Account> = [];
	var next = 100;

	public function new() {}

	public function customer(name:String):Customer {
		for (c in customers)
			if (c.name == name)
				return c;
		var c = {name: name, accounts: []};
		customers.push(c);
		return c;
	}

	public function open(name:String, deposit:Int):Account {
		var owner = customer(name);
		var account:Account = {
			number: "A" + next++,
			owner: owner,
			balance: deposit,
			history: []
		};
		owner.accounts.push(account);
		accounts.set(account.number, account);
		account.history.push({from: null, to: account, amount: deposit, note: "opening"});
		return account;
	}

	public function transfer(from:Account, to:Account, amount:Int):Bool {
		if (from.balance < amount)
			return false;
		from.balance -= amount;
		to.balance += amount;
		var t = {from: from, to: to, amount: amount};
		from.history.push(t);
		to.history.push(t);
		return true;
	}

	public function total():Int {
		var sum = 0;
		for (a in accounts)
			sum += a.balance;
		return sum;
	}

	public function get(number:String):Account {
		return accounts.get(number);
	}
}

class BankOfRecords {
	static function main() {
		var bank = new Bank();
		var a = bank.open("Ada", 100);
		var b = bank.open("Bob", 50);
		var c = bank.open("Ada", 10);
		Sys.println(bank.transfer(a, b, 70));
		Sys.println(bank.transfer(a, c, 70));
		Sys.println(a.balance + " " + b.balance + " " + bank.total());
		Sys.println(bank.get(b.number).history.length);
		var ada = bank.customer("Ada");
		Sys.println(ada.accounts.map(x -> x.number + ":" + x.balance).join(" "));
		Sys.println(b.history[1].from.owner.name);
	}
}
