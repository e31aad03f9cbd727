/** What changed before an exception is seen behind it. **/
typedef Account = {owner:String, balance:Int, log:Array<String>};

class StructuresCaught {
	static function withdraw(a:Account, n:Int) {
		a.log.push("try " + n);
		if (a.balance < n)
			throw a.owner + " has only " + a.balance;
		a.balance -= n;
	}

	static function transfer(from:Account, to:Account, n:Int) {
		to.balance += n;
		withdraw(from, n);
	}

	static function main() {
		var accounts = [for (name in ["ann", "bob"]) {owner: name, balance: 10, log: []}];
		var ann = accounts[0];
		try {
			withdraw(ann, 4);
			withdraw(ann, 7);
		} catch (e:String) {
			Sys.println(e);
		}
		Sys.println(ann.log.join(";") + " " + accounts[0].balance);
		try {
			transfer(ann, accounts[1], 100);
		} catch (e:String) {
			Sys.println(e + " " + accounts[1].balance);
		}
		transfer(ann, ann, 6);
		Sys.println(ann.balance + " " + ann.log.length);
	}
}
