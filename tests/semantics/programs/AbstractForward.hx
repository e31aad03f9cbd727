@:forward(push, length, iterator)
abstract Names(Array<String>) from Array<String> {
	public function longest():String {
		var best = "";
		for (name in this)
			if (name.length > best.length)
				best = name;
		return best;
	}
}

@:forward
abstract Text(String) from String to String {
	public function twice():Text
		return this + this;
}

class AbstractForward {
	static function main() {
		var names:Names = ["Ada"];
		names.push("Grace");
		for (name in names)
			trace(name.toUpperCase());
		var text:Text = "ab";
		trace(names.length, names.longest(), text.length, text.twice().charAt(1));
	}
}
