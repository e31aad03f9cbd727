class VoteCount {
	static function count(ballots:Array<Array<String>>):Map<String, Int> {
		var result = new Map<String, Int>();
		for (b in ballots)
			if (b.length > 0)
				result[b[0]] = (result.exists(b[0]) ? result[b[0]] : 0) + 1;
		return result;
	}

	static function runoff(ballots:Array<Array<String>>):{winner:String, rounds:Array<Map<String, Int>>} {
		var left = ballots.map(b -> b.copy());
		var rounds = [];
		while (true) {
			var votes = count(left);
			rounds.push(votes);
			var total = 0;
			var best:String = null;
			var worst:String = null;
			var names = [for (k in votes.keys()) k];
			names.sort(Reflect.compare);
			for (name in names) {
				total += votes[name];
				if (best == null || votes[name] > votes[best])
					best = name;
				if (worst == null || votes[name] < votes[worst])
					worst = name;
			}
			if (votes[best] * 2 > total || names.length <= 2)
				return {winner: best, rounds: rounds};
			for (b in left)
				b.remove(worst);
		}
	}

	static function pairs(ballots:Array<Array<String>>, names:Array<String>):Array<Array<Int>> {
		var m = [for (_ in names) [for (_ in names) 0]];
		for (b in ballots)
			for (i in 0...names.length)
				for (j in 0...names.length)
					if (i != j && b.indexOf(names[i]) < b.indexOf(names[j]))
						m[i][j]++;
		return m;
	}

	static function main() {
		var ballots = [["a", "b", "c"], ["a", "c", "b"], ["b", "c", "a"], ["c", "b", "a"], ["b", "a", "c"], ["c", "b", "a"], ["d", "b", "c"]];
		for (b in ballots)
			if (b.indexOf("d") < 0)
				b.push("d");
		ballots[6].push("a");
		var r = runoff(ballots);
		Sys.println(r.winner + " after " + r.rounds.length);
		for (votes in r.rounds) {
			var names = [for (k => v in votes) k + v];
			names.sort(Reflect.compare);
			Sys.println(names.join(" "));
		}
		for (row in pairs(ballots, ["a", "b", "c"]))
			Sys.println(row.join(" "));
	}
}
