class LoopsEsc {
	static function firstPair(xs:Array<Int>, target:Int):Array<Int> {
		for (i in 0...xs.length)
			for (j in i + 1...xs.length)
				if (xs[i] + xs[j] == target)
					return [i, j];
		return [];
	}

	static function collatz(n:Int):{steps:Int, peak:Int} {
		var steps = 0, peak = n;
		while (n != 1) {
			n = n % 2 == 0 ? n >> 1 : 3 * n + 1;
			if (n > peak) peak = n;
			steps++;
		}
		return {steps: steps, peak: peak};
	}

	static function scan(lines:Array<String>):String {
		var section = "";
		var found = null;
		for (n => raw in lines) {
			var line = StringTools.trim(raw);
			if (line.length == 0) continue;
			if (line.charAt(0) == "[") {
				var end = line.indexOf("]");
				if (end < 0) return 'line $n: missing ]';
				section = line.substring(1, end);
				continue;
			}
			var eq = line.indexOf("=");
			if (eq == -1) {
				if (line == "STOP") break;
				return 'line $n: no =';
			}
			var key = line.substr(0, eq);
			if (section == "main" && key == "target") {
				found = line.substr(eq + 1);
				break;
			}
		}
		if (found == null) return "none";
		return "found " + found;
	}

	static function digits(n:Int):Array<Int> {
		var out = [];
		do {
			out.unshift(n % 10);
			n = Std.int(n / 10);
		} while (n > 0);
		return out;
	}

	static function lastWord(s:String):String {
		var i = s.length;
		while (--i >= 0) if (s.charAt(i) == " ") break;
		return s.substr(i + 1);
	}

	static function spiral(m:Array<Array<Int>>):Array<Int> {
		var out = [];
		var top = 0, bottom = m.length - 1, left = 0, right = m[0].length - 1;
		while (top <= bottom && left <= right) {
			for (c in left...right + 1) out.push(m[top][c]);
			top++;
			for (r in top...bottom + 1) out.push(m[r][right]);
			right--;
			if (top <= bottom) {
				var c = right;
				while (c >= left) out.push(m[bottom][c--]);
				bottom--;
			}
			if (left <= right) {
				var r = bottom;
				while (r >= top) out.push(m[r--][left]);
				left++;
			}
		}
		return out;
	}

	static function main() {
		trace(firstPair([3, 9, 4, 7], 11), firstPair([1], 5));
		var c = collatz(27);
		trace(c.steps, c.peak);
		trace(scan(["[main]", "", "a=1", "target=x"]));
		trace(scan(["[other]", "target=x", "STOP", "bad"]));
		trace(scan(["[oops"]));
		trace(scan(["zzz"]));
		trace(digits(90210), digits(0));
		trace(lastWord("the quick fox"), lastWord("one"));
		trace(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]));
		trace(spiral([[1, 2], [3, 4], [5, 6]]));
		var table = [for (i in 1...4) [for (j in 1...4) if ((i + j) % 2 == 0) i * j]];
		trace(table);
		var total = 0;
		for (i in 0...10) {
			var j = 0;
			while (true) {
				if (j > i) break;
				if ((i + j) % 3 == 0) {
					j += 2;
					continue;
				}
				total += j;
				if (total > 60) break;
				j++;
			}
			if (total > 60) {
				trace("stopped at " + i);
				break;
			}
		}
		trace(total);
		var x = 100, halvings = 0;
		while ((x = x >> 1) > 0) halvings++;
		trace(halvings);
		var parts = [];
		var rest = "k1=v1;k2=v2;;k3";
		while (rest.length > 0) {
			var semi = rest.indexOf(";");
			var piece = semi < 0 ? rest : rest.substr(0, semi);
			rest = semi < 0 ? "" : rest.substr(semi + 1);
			if (piece == "") continue;
			var kv = piece.split("=");
			parts.push(kv.length > 1 ? kv[1] : kv[0] + "?");
		}
		trace(parts);
	}
}
