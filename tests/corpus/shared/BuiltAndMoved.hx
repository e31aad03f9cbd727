class Part {
	public var name = "";
	public var size = 0;

	public function new() {}

	public function named(name:String):Part {
		this.name = name;
		return this;
	}

	public function sized(size:Int):Part {
		this.size = size;
		return this;
	}
}

/** Objects that are built, put away, and not touched by their names again. **/
class BuiltAndMoved {
	static function main() {
		var parts:Array<Part> = [];
		for (i in 0...3) {
			var part = new Part().named("p" + i);
			part.sized(i * i);
			parts.push(part);
		}
		var heavy = [];
		while (parts.length > 0) {
			var part = parts.pop();
			part.size += 1;
			if (part.size > 1)
				heavy.push(part);
		}
		for (part in heavy)
			Sys.println(part.name + " " + part.size);
	}
}
