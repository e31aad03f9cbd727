class InlineAndExtern {
	static inline final LIMIT = 10;
	static inline var NAME = "n";

	static inline function clamp(n:Int):Int
		return n > LIMIT ? LIMIT : n;

	static extern inline function twice(n:Float):Float
		return n * 2;

	static extern inline overload function show(n:Int):String
		return 'int $n';

	static extern inline overload function show(text:String):String
		return 'text $text';

	static extern inline overload function show(items:Array<Int>, separator:String):String
		return items.join(separator);

	static function main() {
		trace(clamp(12) + LIMIT, NAME.length, twice(3), show(1), show("a"), show([1], ","));
	}
}
