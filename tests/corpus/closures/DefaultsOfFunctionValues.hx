/** Functions with default arguments that are handed about: what a call leaves out is the default. **/
class Printer {
	final name:String;

	public function new(name:String) {
		this.name = name;
	}

	public function line(text:String, mark:String = "!", times:Int = 2):String {
		return name + ":" + [for (_ in 0...times) text].join(" ") + mark;
	}
}

typedef Naming = (String, ?Int) -> String;

class DefaultsOfFunctionValues {
	static final named:Naming = (text, ?size) -> text + (size == null ? "" : ' $size');

	static function label(text:String, size:Int = 4, ?unit:String):String {
		return text + size + (unit == null ? "" : unit);
	}

	static function plain(text:String, ?unit:String):String {
		return text + "/" + unit;
	}

	static function twice(name:(String, ?Int) -> String):String {
		return name("t") + name("u", 9);
	}

	static function main() {
		var labelled = label;
		trace(labelled("a"), labelled("b", 7), labelled("c", 8, "px"));
		var simple = plain;
		trace(simple("a"), simple("b", "cm"));
		var line = new Printer("p").line;
		trace(line("x"), line("y", "?"), line("z", ".", 1));
		var all = ["label" => label];
		trace(all["label"]("m"));
		trace(twice((text, ?size) -> size == null ? label(text) : label(text, size)));
		trace(named("v"));
	}
}
