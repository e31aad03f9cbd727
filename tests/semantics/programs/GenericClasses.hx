@:generic
class Pair<A, B> {
	public var first:A;
	public var second:B;

	public function new(first:A, second:B) {
		this.first = first;
		this.second = second;
	}

	public function flipped():Pair<B, A>
		return new Pair(second, first);
}

class GenericClasses {
	@:generic static function repeat<T>(value:T, count:Int):Array<T>
		return [for (_ in 0...count) value];

	static function main() {
		var pair = new Pair(1, "one");
		var flipped:Pair<String, Int> = pair.flipped();
		trace(flipped.first.length + flipped.second, repeat("x", 3).join(""), repeat(1, 2)[0] + 1);
	}
}
