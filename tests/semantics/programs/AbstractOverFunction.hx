abstract Handler<T>(T->Void) from T->Void to T->Void {
	public inline function new(f:T->Void) this = f;

	public inline function call(value:T):Void
		this(value);

	public function then(next:Handler<T>):Handler<T>
		return function(value:T) {
			this(value);
			next.call(value);
		}

	@:from static public function fromNoArgs<T>(f:Void->Void):Handler<T>
		return new Handler(function(_) f());
}

class AbstractOverFunction {
	static function run(handler:Handler<Int>)
		handler.call(3);

	static function main() {
		var total = 0;
		var add:Handler<Int> = function(n) total += n;
		run(add);
		run(n -> trace(n + 1));
		run(function() trace("none"));
		run(add.then(n -> trace(n)));
		var plain:Int->Void = add;
		plain(4);
		trace(total);
	}
}
