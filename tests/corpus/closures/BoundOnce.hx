class Obj { public var n = 1; public function new() {} public function add(a:Int, b:Int) return n + a + b; }
class BoundOnce {
	static var time = 1;
	static function add(a:Int, b:Int) return a + b;
	static function say(s:String) { Sys.println("making " + s); return s; }
	static function join(a:String, b:String) return a + b;
	static function main() {
		var p = add.bind(time);
		time = 5;
		Sys.println(p(10));
		var x = 2;
		var q = add.bind(x, _);
		x = 7;
		Sys.println(q(1));
		var o = new Obj();
		var r = o.add.bind(1);
		o.n = 100;
		Sys.println(r(1));
		var s = join.bind(say("a"), _);
		Sys.println("between");
		Sys.println(s("b"));
		Sys.println(s("c"));
		var arr = [1,2];
		var t = add.bind(arr[0], arr.length);
		arr[0] = 9;
		arr.push(1);
		Sys.println(t());
		for (i in 0...2) {
			var f = add.bind(i * 10, _);
			Sys.println(f(1));
		}
		var fs = [for (i in 0...3) add.bind(i)];
		Sys.println(fs[2](1));
	}
}
