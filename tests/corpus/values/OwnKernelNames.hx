class OwnKernelNames {
	static var node = 1;
	static var self = "me";

	static function length(s:String):Int
		return s.length + 100;

	static function max(a:Int, b:Int, c:Int):Int
		return Std.int(Math.max(a, Math.max(b, c)));

	static function abs(x:Float):Float
		return Math.abs(x) + 0.5;

	static function send(to:String, what:String)
		Sys.println(to + "<-" + what);

	static function spawn(n:Int):Array<Int>
		return [for (i in 0...n) i];

	static function inspect(x:Int)
		return "i" + x;

	static function apply(f:Int->Int, x:Int)
		return f(x);

	static function hd(xs:Array<Int>)
		return xs[0];

	static function div(a:Int, b:Int)
		return Std.int(a / b) + 1000;

	static function rem(a:Int, b:Int)
		return a % b + 1000;

	static function isNil(x:Null<Int>)
		return x == null;

	static function throwIt(s:String)
		throw s;

	static function round(x:Float)
		return Math.round(x) + 7;

	static function to_string(x:Int)
		return "<" + x + ">";

	static function exit(code:Int)
		return "exit" + code;

	static function get(map:Map<String, Int>, key:String)
		return map[key];

	static function puts(s:String)
		Sys.println("puts " + s);

	static function unless(c:Bool, s:String):String
		return c ? "" : s;

	static function def(x:Int)
		return x;

	static function end()
		return "end";

	static function alias(fn:Int->Int, when:Int, and:Int, not:Bool)
		return not ? fn(when) : fn(and);

	static function main() {
		var after = 1, rescue = 2, fn = 3, nil = 4, use = 5;
		Sys.println(after + rescue + fn + nil + use);
		Sys.println(length("abc") + " " + "abc".length + " " + [1, 2].length);
		Sys.println(max(1, 5, 3) + " " + Math.max(1, 2));
		Sys.println(abs(-1) + " " + Math.abs(-1));
		send("a", "b");
		Sys.println(spawn(3));
		Sys.println(inspect(4) + apply(x -> x + 1, 5) + hd([9]));
		Sys.println(div(7, 2) + " " + rem(7, 2) + " " + Std.int(7 / 2) + " " + 7 % 2);
		Sys.println(isNil(null) + " " + isNil(node));
		try
			throwIt("t")
		catch (e:String)
			Sys.println(e + self);
		Sys.println(round(1.5) + " " + Math.round(1.5));
		Sys.println(to_string(3) + Std.string(3) + exit(2));
		Sys.println(get(["k" => 1], "k"));
		puts("x");
		Sys.println(unless(false, "u") + def(3) + end() + alias(x -> x * 2, 1, 2, true));
		var string = "s", integer = 1, list = [1], map = ["a" => 1], term = null;
		Sys.println(string + integer + list + map["a"] + term);
		node++;
		Sys.println(node);
		var _x = 1;
		var x_ = 2;
		var __y = 3;
		Sys.println(_x + x_ + __y);
		var camelCase = 1, CamelCase = 2;
		Sys.println(camelCase + CamelCase);
		var module = "m", do_ = 1;
		Sys.println(module + do_);
	}
}
