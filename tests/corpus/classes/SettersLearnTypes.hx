// A setter's parameter without a type takes what its property holds; a type named T beside objects.
typedef T = {label:String};

class Tag {
	public var text(default, set):String;
	public var size(get, set):Int;
	var pixels:Float = 0;

	public function new(text:String) {
		this.text = text;
	}

	function set_text(v) {
		return text = v.toUpperCase();
	}

	function get_size() {
		return Std.int(pixels / 2);
	}

	function set_size(v) {
		pixels = v * 2;
		return v;
	}
}

class SettersLearnTypes {
	final tag:Tag;

	function new(named:T) {
		tag = new Tag(named.label);
	}

	static function main() {
		var tag = new SettersLearnTypes({label: "small"}).tag;
		tag.size = 12;
		Sys.println(tag.text + " " + tag.size);
		tag.text = "wide";
		Sys.println(tag.text);
	}
}
