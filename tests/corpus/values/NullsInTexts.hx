class Pair<A, B> {
	public var a:A;
	public var b:B;

	public function new(a:A, b:B) {
		this.a = a;
		this.b = b;
	}

	public function first():A {
		return a;
	}

	public function second():B {
		return b;
	}
}

class NullsInTexts {
	static var current:String;
	static var other:String = null;
	static var given:String = "given";
	static var made:NullsInTexts = new NullsInTexts();

	var own:String;

	function new() {}

	static function find(name:String):String {
		if (name == "a")
			return name;
		return null;
	}

	static function largest(names:Array<String>):String {
		var best:String = null;
		for (name in names) {
			if (best == null || name > best)
				best = name;
		}
		return best;
	}

	static function byCall(name:String):String {
		return find(name);
	}

	static function same(name:String):String {
		return name;
	}

	static function chosen(first:Bool):String {
		return first ? "x" : find("q");
	}

	static function now():String {
		return current;
	}

	static function left(?name:String):String {
		return name;
	}

	static function value(names:Map<String, String>, key:String):String {
		return names.get(key);
	}

	static function taken(names:Array<String>):String {
		return names.pop();
	}

	static function main() {
		trace("fields " + current + " " + other + " " + given + " " + made.own);
		trace("best " + largest([]) + " " + largest(["a", "b"]));
		trace("calls " + byCall("z") + same(null) + chosen(false) + chosen(true));
		trace("more " + now() + left() + value([], "k") + taken([]));
		trace("joined " + find("z") + find("a"));
		var pair = new Pair<String, String>(null, "b");
		trace("generic " + pair.a + pair.first() + pair.second());
		var finds = () -> find("q");
		trace("function " + finds());
		var found = ["a", "b"].map(name -> find(name));
		for (one in found)
			trace("mapped " + one);
		var names = ["k" => find("q")];
		for (key => one in names)
			trace('map $key $one');
		trace("list " + found.join(";") + [find("q")].join(","));
		var held = pair.a;
		trace("held " + held);
		var list:Array<String> = [];
		list.push(find("z"));
		for (one in list)
			trace("pushed " + one);
		switch find("z") {
			case one:
				trace("switch " + one);
		}
		var text = "";
		text += find("z");
		trace(text);
		trace("chosen " + (names.exists("k") ? find("z") : "a"));
		try {
			throw find("z");
		} catch (e:Dynamic) {
			trace("thrown " + e);
		}
	}
}
