class SteppedTests {
	static function main() {
		var fuel = 5;
		var seen = [];
		while (fuel-- > 0) seen.push(fuel);
		trace(seen, fuel);
		var i = 0;
		while (i++ < 3) seen.push(i);
		trace(seen, i);
		var n = 4;
		do {
			if (n-- == 2) continue;
			seen.push(n * 10);
		} while (n > 0);
		trace(seen);
		var f = 2.5;
		while (f-- > 0) seen.push(Std.int(f * 100));
		trace(seen);
		var j = 0;
		while (j < 10) {
			if (j++ >= 7) break;
			if (j++ % 2 == 1) seen.push(-j);
			if (j++ <= 2) continue;
			if (j++ != 5) seen.push(1000 + j);
		}
		trace(seen, j);
		var k = 3, m = 3;
		trace(k-- >= m--, k-- <= --m, k, m, k++ == 1, k++ < m, k);
	}
}
