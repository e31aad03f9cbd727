abstract Settings(Map<String, String>) {
	public function new() this = new Map();
	@:op(a.b) public function read(name:String):String return this.exists(name) ? this.get(name) : "no " + name;
	@:op(a.b) public function write(name:String, value:String):String { this.set(name, value); return value; }
}
abstract Path(String) from String to String {
	@:op(a.b) function child(name:String):Path return this + "/" + name;
}
abstract Keys(Map<String, Int>) from Map<String, Int> {
	@:resolve function get(name:String):Null<Int> return this.get(name);
}
abstract Money(Int) from Int {
	@:op(a * b) @:commutative static function times(m:Money, n:Int):Money return new Money((cast m : Int) * n);
	@:op(a + b) static function plus(a:Money, b:Money):Money return new Money((cast a : Int) + (cast b : Int) + 1);
	inline function new(n:Int) this = n;
	@:to function toInt():Int return this * 10;
	public function raw() return this;
}
class AbstractFieldsAndOrder {
	static var log = "";
	static function num(n:Int):Int { log += "n" + n; return n; }
	static function money(n:Int):Money { log += "m" + n; return n; }
	static function found(is:Bool):Null<Level> return is ? 7 : null;
	static function main() {
		var s = new Settings();
		Sys.println(s.color);
		s.color = "red";
		Sys.println(s.color);
		s.color += "dish";
		Sys.println(s.color);
		var root:Path = "";
		Sys.println(root.usr.lib.haxe);
		var k:Keys = ["a" => 1];
		Sys.println(k.a);
		Sys.println(k.b);
		var p = num(2) * money(3);
		Sys.println(p.raw() + log);
		var n = 5;
		var q = n * money(n++);
		Sys.println(q.raw());
		var total:Int = 3;
		total += (4 : Money);
		Sys.println(total);
		var level:Null<Level> = null;
		Sys.println('level: $level');
		level = 3;
		Sys.println('level: $level, ' + found(false) + " " + found(true));
	}
}

abstract Level(Int) from Int {
	public function toString() return "L" + (this + 1);
}
