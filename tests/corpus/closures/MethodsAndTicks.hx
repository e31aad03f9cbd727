class MethodsAndTicks {
	var count = 0;
	var log:Array<String> = [];
	function new() {}
	function run(times:Int, f:() -> Void) for (_ in 0...times) f();
	function work():Int {
		var mine = 0;
		function tick(s:String) { count++; mine += count; log.push(s + count); }
		tick("a"); tick("b");
		for (c in ["x", "y"]) tick(c);
		return mine;
	}
	static function main() {
		var o = new MethodsAndTicks();
		Sys.println(o.work());
		Sys.println(o.work());
		Sys.println(o.log.join(" ") + o.count);
		var n = 0;
		o.run(3, () -> n++);
		o.run(2, () -> o.count += 100);
		Sys.println(n + o.count);
	}
}
