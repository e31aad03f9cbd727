/** Null that is handed to a parameter with a default is the default. **/
class Tag {
	public final text:String;

	public function new(name:String, size:Int = 2, loud:Bool = true) {
		text = name + size + (loud ? "!" : "");
	}
}

class NullForDefault {
	static function label(text:String, size:Int = 4):String {
		return text + size;
	}

	static function around(text:String, ?size:Int, ?loud:Bool):String {
		return label(text, size) + " " + new Tag(text, size, loud).text;
	}

	static function twice(name:(String, ?Int) -> String):String {
		return name("t") + name("u", 9);
	}

	static function main() {
		trace(around("a"), around("b", 7), around("c", 0, false));
		trace(twice((text, ?size) -> label(text, size)));
		var sizes = ["x" => 1];
		trace(label("x", sizes["x"]), label("y", sizes["y"]));
	}
}
