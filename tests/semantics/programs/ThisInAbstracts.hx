abstract Bits(Int) from Int to Int {
	public static final NONE:Bits = 0;

	public inline function has(bit:Int):Bool
		return this & (1 << bit) != 0;

	public inline function with(bit:Int):Bits
		return this | (1 << bit);

	public inline function count():Int {
		var n = this, found = 0;
		while (n > 0) {
			found += n & 1;
			n >>= 1;
		}
		return found;
	}

	@:op(A | B) public static inline function either(a:Bits, b:Bits):Bits
		return (a : Int) | (b : Int);

	public function toString():String
		return 'Bits($this)';
}

class ThisInAbstracts {
	static function main() {
		var bits = Bits.NONE.with(1).with(3);
		var more = bits | Bits.NONE.with(0);
		var n:Int = more;
		trace(bits.has(1) ? more.count() : 0, n + 1, more.toString().length);
	}
}
