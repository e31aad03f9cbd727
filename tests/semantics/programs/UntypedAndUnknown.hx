class UntypedAndUnknown {
	static function raw(value:Dynamic):Int
		return untyped value.count + 1;

	static function main() {
		var o:Dynamic = {count: 1};
		var n:Int = untyped o["count"];
		trace(raw(o) + n, untyped 3);
	}
}
