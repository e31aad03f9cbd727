/** What a function gives, an element or null, is changed where it lies. **/
typedef Reading = {name:String, value:Int};

class Window<T> {
	final items:Array<T> = [];

	public function new() {}

	public function add(x:T):Void {
		items.push(x);
	}

	public function last():Null<T> {
		return items.length == 0 ? null : items[items.length - 1];
	}

	public function at(i:Int):Null<T> {
		if (i < 0 || i >= items.length) return null;
		return items[i];
	}

	public function all():Array<T> return items.copy();
}

class ElementOrNull {
	final window = new Window<Reading>();

	function new() {}

	function correct(by:Int) {
		if (window.last() != null) window.last().value += by;
	}

	function bump(i:Int) {
		var found = window.at(i);
		if (found != null) found.value *= 10;
		else trace('none at $i');
	}

	static function main() {
		var one = new ElementOrNull();
		one.correct(1);
		one.window.add({name: "a", value: 1});
		one.window.add({name: "b", value: 2});
		one.correct(5);
		one.bump(-1);
		one.bump(0);
		one.bump(7);
		trace(one.window.all());
		var window = new Window<Array<Int>>();
		window.add([1]);
		var row = window.last();
		row.push(2);
		trace(window.all(), row);
	}
}
