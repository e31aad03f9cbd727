/** Two function values over one variable, in a structure. **/
class AccountOfFunctions {
	static function open(first:Float) {
		var balance = first;
		var history:Array<String> = [];
		return {
			deposit: function(amount:Float) {
				balance += amount;
				history.push('+$amount');
			},
			withdraw: function(amount:Float):Bool {
				if (amount > balance) {
					history.push("refused");
					return false;
				}
				balance -= amount;
				history.push('-$amount');
				return true;
			},
			balance: () -> balance,
			history: () -> history.join(" ")
		};
	}

	static function main() {
		var one = open(10);
		var other = open(5);
		one.deposit(5);
		Sys.println(one.withdraw(20));
		Sys.println(one.withdraw(12));
		other.deposit(1);
		Sys.println(one.balance());
		Sys.println(other.balance());
		Sys.println(one.history());
		Sys.println(other.history());
	}
}
