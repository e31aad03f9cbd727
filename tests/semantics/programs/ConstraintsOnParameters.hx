interface Comparable<T> {
	function compareTo(other:T):Int;
}

interface Printable {
	function print():String;
}

class Version implements Comparable<Version> implements Printable {
	public var major(default, null):Int;

	public function new(major:Int)
		this.major = major;

	public function compareTo(other:Version):Int
		return major - other.major;

	public function print():String
		return 'v$major';
}

class ConstraintsOnParameters {
	static function largest<T:Comparable<T>>(items:Array<T>):T {
		var best = items[0];
		for (item in items)
			if (item.compareTo(best) > 0)
				best = item;
		return best;
	}

	static function both<T:Comparable<T> & Printable>(a:T, b:T):String
		return a.compareTo(b) < 0 ? a.print() : b.print();

	static function size<T:{var length(default, null):Int;}>(value:T):Int
		return value.length;

	static function main() {
		var versions = [new Version(1), new Version(3), new Version(2)];
		trace(largest(versions).major, both(versions[0], versions[1]), size("abc"), size([1, 2]));
	}
}
