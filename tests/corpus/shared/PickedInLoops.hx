/** What a loop picks is changed where it lies. **/
typedef Player = {name:String, points:Int};

class Counter<K> {
	final counts:Array<{key:K, n:Int}> = [];

	public function new() {}

	public function add(k:K):Int {
		var found = null;
		for (c in counts) if (c.key == k) found = c;
		if (found == null) {
			found = {key: k, n: 0};
			counts.push(found);
		}
		return ++found.n;
	}

	public function top():Array<K> {
		var sorted = counts.copy();
		sorted.sort((a, b) -> b.n - a.n);
		return sorted.map(c -> c.key);
	}
}

class PickedInLoops {
	static function reward(team:Array<Player>, by:Int):Void {
		var best = team[0];
		for (p in team) if (p.points > best.points) best = p;
		best.points += by;
		trace('best ${best.name} ${best.points}');
	}

	static function main() {
		var team:Array<Player> = [{name: "a", points: 1}, {name: "b", points: 7}, {name: "c", points: 3}];
		reward(team, 10);
		trace(team);
		var worst:Player = null;
		for (p in team) {
			if (worst == null || p.points < worst.points) {
				worst = p;
			}
		}
		worst.points = 100;
		worst.name += "!";
		trace(team, worst);
		reward(team, 1);
		trace(team);
		var none:Player = null;
		for (p in team) if (p.points > 1000) none = p;
		if (none != null) none.points = 0;
		trace(none, team.length);
		var words = new Counter<String>();
		for (w in ["x", "y", "x", "z", "y", "x"]) trace(words.add(w));
		trace(words.top());
		var rows = [[1], [2, 3], [4]];
		var longest:Array<Int> = null;
		for (row in rows) if (longest == null || row.length > longest.length) longest = row;
		longest.push(9);
		trace(rows);
	}
}
