class Animal { public var name = "animal"; public function new() {} }
class Dog extends Animal { public function bark() return "woof"; }
interface Named { var title:String; }
class Book implements Named { public var title = "book"; public function new() {} }
class CheckedCastsOfNull {
	static function find(is:Bool):Animal return is ? new Dog() : null;
	static function dyn(is:Bool):Dynamic return is ? new Dog() : null;
	static function nothing<T>():T return null;
	static function word(text:String):Any return text;

	static function make(n:Int) { Sys.println("make"); return (x:Int) -> x + n; }
	static function main() {
		var d = cast(find(false), Dog);
		Sys.println(d == null);
		var e = cast(dyn(false), Dog);
		Sys.println(e == null);
		Sys.println(cast(dyn(true), Dog).bark());
		var f = cast(nothing(), Dog);
		Sys.println(f == null);
		var items:Map<String, Animal> = ["a" => new Dog()];
		var g = cast(items["b"], Dog);
		Sys.println(g == null);
		var n = cast(nothing(), Named);
		Sys.println(n == null);
		try {
			cast(dyn(true), Book);
			Sys.println("no");
		} catch (error:Dynamic) Sys.println("raised");
		try {
			cast(dyn(true), String);
			Sys.println("no");
		} catch (error:Dynamic) Sys.println("raised");
		var text:Any = word("x");
		try {
			cast(text, Int);
			Sys.println("no");
		} catch (error:Dynamic) Sys.println("raised");
		try {
			cast(find(true), Dog);
			Sys.println("fine");
		} catch (error:Dynamic) Sys.println("raised");
		var k = 0;
		function next() {
			Sys.println("next");
			return k++;
		}
		Sys.println(make(1)(next()));
		Sys.println(make(next())(next()));
	}
}
