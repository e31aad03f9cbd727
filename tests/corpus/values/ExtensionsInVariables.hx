using ExtensionsInVariables.Tools;
import haxe.Int64;
class Tools {
	public static final doubled = (n:Int) -> n * 2;
	public static var joined:(String, String) -> String = (a, b) -> a + b;
	public static function plus(n:Int, m:Int) return n + m;
}
typedef Counted = {iterator:Int};
class ExtensionsInVariables {
	static function down<T:{iterator:Int}>(v:T) { v.iterator--; }
	static function show(c:Counted) return c.iterator;
	static function main() {
		Sys.println(5.doubled());
		Sys.println(5.plus(3));
		Sys.println("a".joined("b"));
		var f = "x".joined;
		Sys.println(f("y"));
		Sys.println(Int64.toStr(Int64.add(Int64.ofInt(3), Int64.mul(4, 5))));
		Sys.println(Int64.toInt(Int64.shl(1, 4)));
		var value = {iterator: 10};
		down(value);
		Sys.println(value.iterator);
		Sys.println(show(value));
	}
}
