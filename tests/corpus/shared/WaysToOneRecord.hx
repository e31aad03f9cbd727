typedef Clerk = {name:String, dept:String, pay:Float};

/** Records in two lists that aren't read together, and records with two ways to them. **/
class WaysToOneRecord {
	static function staff():Array<Clerk>
		return [{name: "Ann", dept: "dev", pay: 10}, {name: "Bob", dept: "ops", pay: 20}, {name: "Cy", dept: "dev", pay: 30}];

	static function raised():String {
		var all = staff();
		var groups = new Map<String, Array<Clerk>>();
		for (one in all) {
			if (!groups.exists(one.dept))
				groups[one.dept] = [];
			groups[one.dept].push(one);
		}
		Sys.println(groups["dev"].length);
		for (one in all)
			one.pay *= 2;
		return all.map(one -> one.pay).join(" ");
	}

	static function picked():String {
		var some = [];
		for (one in staff())
			if (one.pay > 10)
				some.push(one);
		for (one in some)
			one.pay += 1;
		return some.map(one -> one.pay).join(" ");
	}

	static function rows():String {
		var grid = [[3, 1], [2], [1]];
		var last = grid[2];
		grid[0].push(7);
		last.push(8);
		grid[2].push(9);
		Sys.println(last.length);
		var first = grid[0];
		grid[0] = grid[1];
		grid[1] = first;
		grid[1].push(4);
		first.push(5);
		return grid + " " + first;
	}

	static function twoWays():String {
		var row = {items: [1]};
		var pair = {left: row, right: row};
		pair.left.items.push(2); // expect: HX4
		return pair.left.items.length + "";
	}

	static function main() {
		Sys.println(raised());
		Sys.println(picked());
		Sys.println(rows());
		Sys.println(twoWays());
	}
}
