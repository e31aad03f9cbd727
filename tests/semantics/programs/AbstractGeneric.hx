abstract Stack<T>(Array<T>) {
	public var size(get, never):Int;

	public inline function new() this = [];

	inline function get_size() return this.length;

	public inline function push(item:T):Stack<T> {
		this.push(item);
		return cast this;
	}

	public inline function top():Null<T>
		return this.length == 0 ? null : this[this.length - 1];

	@:from static public function ofArray<T>(items:Array<T>):Stack<T>
		return cast items.copy();

	@:to public function toArray():Array<T>
		return this.copy();

	public function map<S>(f:T->S):Stack<S> {
		var made = new Stack<S>();
		for (item in this)
			made.push(f(item));
		return made;
	}

	public function iterator():Iterator<T>
		return this.iterator();
}

class AbstractGeneric {
	static function main() {
		var stack = new Stack<Int>();
		stack.push(1).push(2);
		var texts:Stack<String> = stack.map(n -> 'n$n');
		var back:Array<String> = texts;
		var other:Stack<Float> = [1.5, 2.5];
		for (value in other)
			trace(value * 2);
		for (text in texts)
			trace(text.length + stack.size, back.join(","));
	}
}
