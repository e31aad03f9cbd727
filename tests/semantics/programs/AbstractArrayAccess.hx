abstract Row(Array<Int>) from Array<Int> {
	@:arrayAccess inline function get(column:Int):Int
		return this[column];

	@:arrayAccess inline function set(column:Int, value:Int):Int
		return this[column] = value;

	@:op([]) inline function named(name:String):Int
		return this[name.length];
}

abstract Lookup(Map<String, Float>) {
	public function new() this = new Map();

	@:op([]) public function read(key:String):Float
		return this.exists(key) ? this[key] : 0.0;

	@:op([]) public function write(key:String, value:Float):Float {
		this[key] = value;
		return value;
	}
}

class AbstractArrayAccess {
	static function main() {
		var row:Row = [1, 2, 3];
		row[0] = row[1] + row["a"];
		row[2] += 4;
		var lookup = new Lookup();
		lookup["pi"] = 3.14;
		lookup["pi"] *= 2;
		var whole:Int = Std.int(lookup["pi"]);
		trace(row[0] << 1, whole);
	}
}
