class FunctionsThatThrow {
	static function main() {
		var errors = 0;
		function check(n:Int):Int { if (n < 0) throw "neg"; return n; }
		function safe(n:Int):Int {
			return try check(n) catch (e:String) { errors++; -1; };
		}
		Sys.println(safe(1) + safe(-5) + safe(-6));
		Sys.println(errors);
		var steps = [];
		function step(n:Int) { steps.push(n); if (n == 2) throw "two"; }
		for (i in 0...4) {
			try step(i) catch (e:String) steps.push(-1);
		}
		Sys.println(steps);
		var state = "idle";
		var handlers = ["start" => () -> state = "running", "stop" => () -> { if (state == "running") state = "stopped"; return state; }];
		handlers["start"]();
		Sys.println(handlers["stop"]());
		Sys.println(state);
	}
}
