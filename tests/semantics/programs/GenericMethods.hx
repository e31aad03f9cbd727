class Box<T> {
	var value:T;

	public function new(value:T)
		this.value = value;

	public function get():T
		return value;

	public function map<S>(f:T->S):Box<S>
		return new Box(f(value));

	public function zip<S>(other:Box<S>):Box<{a:T, b:S}>
		return new Box({a: value, b: other.get()});

	public static function of<T>(value:T):Box<T>
		return new Box(value);
}

class GenericMethods {
	static function swap<A, B>(pair:{a:A, b:B}):{a:B, b:A}
		return {a: pair.b, b: pair.a};

	static function firstOr<T>(items:Array<T>, other:T):T
		return items.length > 0 ? items[0] : other;

	static function main() {
		var box = Box.of(3).map(n -> 'n$n');
		var zipped = box.zip(new Box(2.5));
		trace(box.get().length, zipped.get().b / 2, swap({a: 1, b: "x"}).a.length, firstOr([], 4) + 1);
		var late = new Box(null);
		var nested:Box<Box<Int>> = new Box(new Box(1));
		trace(late.get() == null, nested.get().get() + 1, nested.map(inner -> inner.get() > 0).get() ? 1 : 0);
		function identity<T>(x:T):T
			return x;
		trace(identity(1) + 1, identity("a").length, firstOr([1.5], 2) * 2);
	}
}
