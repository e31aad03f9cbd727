/** What a `Dynamic` is asked to do: its class, its field or Haxe's own type of it has the method. **/
class Boat {
	public final name:String;

	public function new(name:String) {
		this.name = name;
	}

	public function describe():String {
		return "boat " + name;
	}

	public function greet(other:String, mark:String = "."):String {
		return name + " greets " + other + mark;
	}
}

class Ferry extends Boat {
	public function new() {
		super("ferry");
	}
}

class Crane {
	var lifts = 0;

	public function new() {}

	public function describe():String {
		return "a crane";
	}

	public function toString():String {
		return 'Crane($lifts)';
	}
}

class MethodsOfDynamic {
	static function show(thing:Dynamic):Void {
		trace(thing.describe());
	}

	static function text(thing:Dynamic):String {
		return thing.toString();
	}

	static function find(all:Dynamic, what:Dynamic):Int {
		return all.indexOf(what);
	}

	static function first(all:Dynamic):Dynamic {
		return all.slice(0, 1);
	}

	static function perhaps(thing:Dynamic):String {
		return thing == null ? "nothing" : thing.greet("you");
	}

	static function main() {
		show(new Boat("Ida"));
		show(new Ferry());
		show(new Crane());
		show({describe: () -> "an object"});
		trace(text(new Crane()));
		trace(text([1, 2]));
		trace(find("abc", "b"), find(["a", "b"], "b"), find([1], 2));
		trace(first([3, 4]));
		trace(perhaps(null), perhaps(new Ferry()));
		var all:Array<Dynamic> = [new Boat("Una"), new Ferry()];
		for (one in all) {
			trace(one.greet("the crane", "!"));
		}
		try {
			show("a text");
		} catch (e:Dynamic) {
			trace("no text is described");
		}
	}
}
