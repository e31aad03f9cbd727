abstract Handler(String->Void) from String->Void {
	public inline function call(text:String) this(text);

	@:from static function silent(f:() -> Void):Handler
		return (_ : String) -> f();

	@:from static function many(all:Array<Handler>):Handler
		return (text : String) -> for (one in all) one.call(text);

	@:to function named():(String, String) -> Void
		return (name, text) -> call(name + ": " + text);
}

abstract Source(() -> Array<Int>) from () -> Array<Int> {
	public function read():Array<Int>
		return this();

	@:from static function single(f:() -> Int):Source
		return () -> [f()];
}

class AbstractsOfFunctions {
	static var heard = 0;

	static function run(handler:Handler)
		handler.call("hello");

	static function shout(text:String)
		Sys.println(text.toUpperCase());

	static function tick()
		heard++;

	static function told(f:(String, String) -> Void)
		f("ann", "hi");

	static function main() {
		run(shout);
		run((text : String) -> Sys.println("<" + text + ">"));
		run(tick);
		var more = () -> { heard += 10; };
		run(more);
		Sys.println(heard);
		var both:Handler = [(shout : Handler), (tick : Handler)];
		run(both);
		Sys.println(heard);
		told((shout : Handler));
		var five = () -> 5;
		var source:Source = five;
		Sys.println(source.read().join(","));
		var list:Source = () -> [1, 2];
		Sys.println(list.read().join(","));
	}
}
