class Counting {
	var left = 3;

	public function new() {}

	public function hasNext()
		return left > 0;

	public function next()
		return left--;
}

abstract Letters(Array<String>) from Array<String> {
	public var length(get, never):Int;

	inline function get_length():Int
		return this.length;

	@:arrayAccess inline function at(index:Int):String
		return this[index];
}

abstract Wrapped(Array<Float>) from Array<Float> {
	@:to function through():Iterator<Float>
		return this.iterator();
}

class OtherIterables {
	static function take<T>(from:Iterator<T>, count:Int):Array<T>
		return [for (_ in 0...count) if (from.hasNext()) from.next()];

	static function main() {
		for (n in new Counting())
			trace(n << 1);
		trace(take(new Counting(), 2)[0] << 1, take(["a"].iterator(), 1)[0].length);
		var letters:Letters = ["a", "b"];
		for (letter in letters)
			trace(letter.length);
		var wrapped:Wrapped = [1.5];
		for (number in wrapped)
			trace(number / 2);
		var counts = new Map<String, Int>();
		var last:Int = counts["a"] = 3;
		trace(last, counts, std.Math.PI);
	}
}
