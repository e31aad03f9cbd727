/** What keys a `DynamicAccess` has, elements that nobody has set, abstracts that are made of others. **/
import haxe.DynamicAccess;
import haxe.ds.Vector;

abstract Meter(Float) from Float to Float {
	public inline function new(value)
		this = value;

	public inline function get()
		return this;
}

abstract Kilometer(Float) from Float to Float {
	public inline function new(value)
		this = value;

	@:from static public inline function fromMeter(meters:Meter)
		return new Kilometer(meters.get() / 1000.0);
}

class KeysOfDynamicAccess {
	static function main() {
		var ages = new DynamicAccess();
		ages["ann"] = 1;
		ages.set("bob", 2);
		var names = ["ann", "bob", "cid"];
		for (name in ages.keys())
			Sys.println(names.remove(name));
		Sys.println(names);
		var point = {x: 1};
		var access:DynamicAccess<Int> = cast point;
		for (key in access.keys())
			Sys.println(key == "x" ? "x" : "other");

		var words = new Vector<String>(2);
		words[0] = "a";
		Sys.println(words[0] + "|" + words[1]);
		Sys.println(Std.string(words.get(1)));

		var far:Meter = 122.2;
		var farther:Kilometer = far;
		Sys.println(Math.round((farther : Float) * 10000));
	}
}
