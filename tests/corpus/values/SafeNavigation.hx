// haxe: by hand, for 4.2 knows neither `?.` nor `??`
class Addr {
	public var city:Null<String>;
	public function new(?city:String) this.city = city;
	public function upper():Null<String> return city?.toUpperCase();
}
class User {
	public var addr:Null<Addr>;
	public var n:Null<Int>;
	public var flags:Null<Map<String, Bool>>;
	public function new(?addr:Addr) this.addr = addr;
}
class SafeNavigation {
	static var calls = 0;
	static function make(v:Null<Int>):Null<Int> { calls++; return v; }
	static function main() {
		var a = new User(new Addr("Rome"));
		var b = new User(new Addr());
		var c:Null<User> = new User();
		var d:Null<User> = Std.random(1) == 0 ? null : a;
		for (u in [a, b, c, d]) {
			Sys.println(u?.addr?.city ?? "unknown");
			Sys.println(u?.addr?.upper()?.length ?? -1);
		}
		a.n ??= 5;
		a.n ??= 6;
		Sys.println(a.n);
		var x:Null<Bool> = false;
		Sys.println(x ?? true);
		var y:Null<Int> = 0;
		Sys.println(y ?? 9);
		Sys.println(make(null) ?? make(3) ?? make(4));
		Sys.println(calls);
		var m = ["k" => 1];
		Sys.println(m["k"] ?? 0);
		Sys.println(m["z"] ?? 0);
		m["z"] ??= 7;
		m["k"] ??= 8;
		Sys.println(m["z"] + m["k"]);
		var arr:Array<Null<Int>> = [null, 2];
		arr[0] ??= 10;
		Sys.println(arr);
		Sys.println(arr[5] ?? 99);
		a.flags ??= new Map();
		a.flags["on"] = true;
		Sys.println(a.flags?.exists("on"));
		Sys.println(b.flags?.exists("on"));
		var s:Null<String> = Std.random(1) == 0 ? null : "y";
		Sys.println((s ?? "dflt").length);
		s ??= "now";
		Sys.println(s);
		var obj:Null<{v:{w:Int}}> = Std.random(1) == 0 ? {v: {w: 3}} : null;
		Sys.println(obj?.v?.w);
		obj = null;
		Sys.println(obj?.v?.w);
		d?.addr?.city = "never";
		Sys.println(d == null);
		var t = try (s ?? throw "none") catch (e:String) e;
		Sys.println(t);
		s = Std.random(1) == 0 ? null : "x";
		var t2 = try (s ?? throw "none") catch (e:String) e;
		Sys.println(t2);
	}
}
