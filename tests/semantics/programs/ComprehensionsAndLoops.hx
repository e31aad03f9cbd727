class ComprehensionsAndLoops {
	static function primes(limit:Int):Array<Int> {
		var found = [];
		for (n in 2...limit) {
			var isPrime = true;
			for (p in found) {
				if (p * p > n)
					break;
				if (n % p == 0) {
					isPrime = false;
					break;
				}
			}
			if (!isPrime)
				continue;
			found.push(n);
		}
		return found;
	}

	static function main() {
		var grid = [for (y in 0...3) [for (x in 0...3) x * y]];
		var flat = [for (row in grid) for (cell in row) if (cell > 0) cell];
		var labels = [for (i => cell in flat) '$i:$cell'];
		var index = [for (word in ["a", "b"]) word => word.length];
		var chosen = [for (n in flat) if (n > 2) "big" else "small"];
		var i = 0;
		var collected = [while (i < 3) i++];
		do {
			i--;
		} while (i > 0);
		var sum = 0;
		for (row in grid)
			for (cell in row)
				sum += cell;
		trace(primes(20).length, labels.join(","), index["a"], chosen[0].length, collected[0] + sum, grid[1][2]);
		var switched = [for (n in 0...3) switch n {
			case 0: "zero";
			case _: "more";
		}];
		trace(switched.length);
	}
}
