/** Two elements of one container have names, and perhaps are the same one. **/
class Account {
	public var sum:Int;

	public function new(sum:Int)
		this.sum = sum;
}

class ReadAgain {
	static function eliminate(m:Array<Array<Int>>) {
		for (c in 0...m.length) {
			var row = m[c];
			for (r in 0...m.length) {
				var target = m[r];
				target[c] -= row[0];
			}
			m[c].push(row.length);
		}
	}

	static function transfer(accounts:Map<String, Account>, a:String, b:String, n:Int):String {
		var from = accounts[a];
		var to = accounts[b];
		from.sum -= n;
		to.sum += n;
		from.sum--;
		return from.sum + " " + to.sum;
	}

	static function main() {
		var m = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
		eliminate(m);
		Sys.println(m);
		var accounts = ["x" => new Account(10), "y" => new Account(20)];
		Sys.println(transfer(accounts, "x", "y", 3));
		Sys.println(transfer(accounts, "y", "y", 3));
		Sys.println(accounts["x"].sum + " " + accounts["y"].sum);
	}
}
