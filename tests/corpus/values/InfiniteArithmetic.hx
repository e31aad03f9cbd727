/** Calculations with NaN and the infinities, as searches for shortest ways make them. **/
class Spread {
	public var low = Math.POSITIVE_INFINITY;
	public var high = Math.NEGATIVE_INFINITY;

	public function new() {}

	public function add(value:Float) {
		low = Math.min(low, value);
		high = Math.max(high, value);
	}

	public function width():Float {
		return high - low;
	}
}

class InfiniteArithmetic {
	static final roads = [
		{from: 0, to: 1, length: 4.0},
		{from: 1, to: 2, length: 1.5},
		{from: 3, to: 4, length: 1.0},
		{from: 0, to: 2, length: 7.0}
	];

	static function distances(count:Int):Array<Float> {
		var found = [for (_ in 0...count) Math.POSITIVE_INFINITY];
		found[0] = 0;
		for (_ in 0...count) {
			for (road in roads) {
				if (found[road.from] + road.length < found[road.to]) {
					found[road.to] = found[road.from] + road.length;
				}
			}
		}
		return found;
	}

	static function between(count:Int):Array<Array<Float>> {
		var far = Math.POSITIVE_INFINITY;
		var ways = [for (a in 0...count) [for (b in 0...count) a == b ? 0.0 : far]];
		for (road in roads) ways[road.from][road.to] = road.length;
		for (middle in 0...count)
			for (a in 0...count)
				for (b in 0...count) {
					var through = ways[a][middle] + ways[middle][b];
					if (through < ways[a][b]) ways[a][b] = through;
				}
		return ways;
	}

	static function main() {
		for (one in distances(5)) trace(one == Math.POSITIVE_INFINITY ? "none" : '$one');
		var ways = between(5);
		trace(ways[0][2], ways[3][4], ways[4][0] == Math.POSITIVE_INFINITY);
		var spread = new Spread();
		trace(spread.width() < 0, Math.isFinite(spread.width()));
		for (value in [3.0, 9.5, 4.0]) spread.add(value);
		trace(spread.width(), spread.width() / 2);
		var far = Math.POSITIVE_INFINITY;
		trace(Math.isNaN(far - far), Math.isNaN(far * 0), -far == Math.NEGATIVE_INFINITY);
		trace(1 / far, far / -2 < 0, far * -1 < far, Math.abs(-far) == far);
		trace(Math.sqrt(far) == far, Math.exp(-far), Math.isNaN(Math.sin(far)));
		var none = Math.NaN;
		none += 1;
		trace(Math.isNaN(none), none == none, none < 1);
	}
}
