abstract Tick(Int) {
	public inline function new(n:Int) this = n;

	@:op(++A) public inline function before():Tick {
		this = this + 1;
		return new Tick(this);
	}

	@:op(A++) public inline function after():Tick {
		var old = this;
		this = this + 1;
		return new Tick(old);
	}

	@:op(!A) public function isZero():Bool
		return this == 0;

	@:op(~A) public function flipped():Tick
		return new Tick(~this);

	@:op(A += B) public inline function advance(by:Int):Tick {
		this += by;
		return new Tick(this);
	}

	@:op(A ... B) static public function upTo(a:Tick, b:Tick):IntIterator
		return a.value()...b.value();

	public function value():Int
		return this;
}

class AbstractUnaryOperators {
	static function main() {
		var t = new Tick(0);
		var older = t++;
		var newer = ++t;
		t += 5;
		if (!older)
			trace("zero", newer.value(), (~t).value());
		for (i in older...newer)
			trace(i * 2);
	}
}
