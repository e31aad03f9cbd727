abstract class Formatter<T> {
	final name:String;

	public function new(name:String)
		this.name = name;

	abstract function body(value:T):String;

	public function format(value:T):String
		return name + ": " + body(value);
}

class IntFormatter extends Formatter<Int> {
	public function new()
		super("int");

	function body(value:Int):String
		return "" + value * 2;
}

class ListFormatter<T> extends Formatter<Array<T>> {
	final inner:Formatter<T>;

	public function new(inner:Formatter<T>) {
		super("list");
		this.inner = inner;
	}

	function body(value:Array<T>):String
		return value.map(inner.format).join(", ");
}

class AbstractClasses {
	static function main() {
		var formatter:Formatter<Array<Int>> = new ListFormatter(new IntFormatter());
		trace(formatter.format([1, 2]));
	}
}
