using StaticExtensions.TextTools;
using StaticExtensions.ListTools;
using Lambda;
using StringTools;

class TextTools {
	public static function shout(text:String, ?times:Int = 1):String
		return text.toUpperCase() + [for (_ in 0...times) "!"].join("");

	public static function words(text:String):Array<String>
		return text.split(" ");
}

class ListTools {
	public static function second<T>(items:Array<T>):Null<T>
		return items[1];

	public static function total(items:Iterable<Int>):Int
		return items.fold((n, sum) -> n + sum, 0);

	public static function pair<A, B>(a:A, b:B):{first:A, second:B}
		return {first: a, second: b};
}

class StaticExtensions {
	static function main() {
		trace("a b".words().second().shout(2), [1, 2].total(), "x".shout().length);
		trace(1.pair("a").second.length, [1, 2, 3].has(2), " t ".trim().startsWith("t"), [1, 2].exists(n -> n > 1));
		trace([3, 4].map(n -> n.pair(n)).count(p -> p.first > 3), "abc".lpad("-", 5));
	}
}
