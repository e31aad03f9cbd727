@:forward
@:forwardStatics
abstract Path(Array<String>) from Array<String> to Array<String> {
	public var depth(get, never):Int;

	inline function get_depth():Int
		return this.length;

	public inline function child(name:String):Path
		return this.concat([name]);

	public static inline function root():Path
		return [];
}

class ForwardedStatics {
	static function main() {
		var path = Path.root().child("a").child("b");
		path.push("c");
		path[0] = path[1] + "x";
		for (part in path)
			trace(part.length);
		trace(path.depth, path.join("/"), path.length);
	}
}
