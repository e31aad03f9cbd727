interface Named { var title:String; }
class Book implements Named { public var title = "book"; public function new() {} }
class Dog { public function new() {} }
enum Color { Red; Green(n:Int); }
class TypesAskedFor {
	static function dyn(n:Int):Dynamic return n == 0 ? new Dog() : n == 1 ? (new Book() : Dynamic) : n == 2 ? (Red : Dynamic) : (Green(3) : Dynamic);
	static function main() {
		var u:UInt = 0xFFFFFFFF;
		var f:Float = u;
		Sys.println(f > 0);
		Sys.println(u / 2 > 0);
		var g:Float = 1.5 + half(u);
		Sys.println(g > 0);
		Sys.println(half(u) > 0);
		try {
			cast(dyn(0), Named);
			Sys.println("no");
		} catch (e:Dynamic) Sys.println("raised");
		Sys.println(cast(dyn(1), Named).title);
		Sys.println(Std.isOfType(dyn(1), Named));
		Sys.println(Std.isOfType(dyn(2), Color));
		Sys.println(Std.isOfType(dyn(3), Color));
		Sys.println(Std.isOfType(dyn(0), Color));
		Sys.println((dyn(3) is Color));
	}
	static function half(x:Float) return x / 2;
}
