class Change {
	final lines:Array<String>;

	public function new(lines:Array<String>) {
		this.lines = lines;
	}

	public function run() {
		lines.push("new");
	}
}

class SharedObjectHoldsList {
	static function main() {
		var lines = ["old"];
		var done:Array<Change> = [];
		var change = new Change(lines);
		done.push(change);
		change.run(); // expect: HX4
		trace(lines, done.length);
	}
}
