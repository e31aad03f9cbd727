class Box {
	public var size(get, never):Int;
	public var name:String;
	public var label(get, set):String;

	var items:Array<Int>;

	public function new(name:String, items:Array<Int>) {
		this.name = name;
		this.items = items;
	}

	function get_size():Int {
		return items.length;
	}

	function get_label():String {
		return name.toUpperCase();
	}

	function set_label(value:String):String {
		name = value;
		return value;
	}
}

enum Held {
	Nothing;
	Held(box:Box);
}

abstract Celsius(Float) from Float {
	public var fahrenheit(get, never):Int;

	function get_fahrenheit():Int {
		return Math.round(this * 1.8 + 32);
	}
}

class PatternsOfProperties {
	static function told(box:Box):String {
		return switch (box) {
			case {size: 0}: "empty";
			case {size: 1, name: name}: "one in " + name;
			case {label: "BAG"}: "a bag";
			case {name: "jar"}: "a jar";
			case {size: size, label: label} if (size > 3): label + " has many";
			case {size: size}: 'has $size';
		}
	}

	static function held(held:Held):String {
		return switch (held) {
			case Nothing: "nothing";
			case Held({size: 0 | 1}): "little";
			case Held({label: label}): label;
		}
	}

	static function main() {
		Sys.println(told(new Box("a", [])));
		Sys.println(told(new Box("b", [1])));
		Sys.println(told(new Box("bag", [1, 2])));
		Sys.println(told(new Box("jar", [1, 2])));
		Sys.println(told(new Box("tin", [1, 2, 3, 4])));
		Sys.println(told(new Box("tin", [1, 2])));
		Sys.println(held(Nothing));
		Sys.println(held(Held(new Box("x", [1]))));
		Sys.println(held(Held(new Box("x", [1, 2]))));
		var warm:Celsius = 100.0;
		Sys.println(switch (warm) {
			case {fahrenheit: 212}: "boils";
			case _: "no";
		});
	}
}
