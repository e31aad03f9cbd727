extern class Patterns {
	@:overload(function(text:String, replace:String->Void):String {})
	@:overload(function(text:String, replace:String->String):String {})
	static function replaceAll(text:String, replace:String):String;
}

abstract Handler(Int->Void) from Int->Void {
	public inline function call(value:Int):Void
		this(value);

	public function after(next:Handler):Handler
		return function(value:Int) {
			this(value);
			next.call(value);
		}
}

class ExpectedFunctions {
	static function each(items:Array<Int>, f:Int->Void):Void
		for (item in items)
			f(item);

	static function main() {
		var seen = 0;
		each([1, 2], function(n) return seen += n);
		var log:Handler = n -> seen += n;
		log.after(n -> trace(n << 1)).call(3);
		trace(seen);
		if (seen < 0)
			trace(Patterns.replaceAll("a", function(found) {
				return "%" + found;
			}));
	}
}
