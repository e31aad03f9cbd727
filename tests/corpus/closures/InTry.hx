/** Changes inside `try`, made by functions that throw. **/
class InTry {
	static function main() {
		var steps = 0;
		function risky(n:Int) {
			steps++;
			if (n > 2)
				throw "too much";
			steps += 10;
		}
		try {
			risky(1);
			risky(5);
			risky(1);
		} catch (e:String) {
			Sys.println(e);
		}
		Sys.println(steps);
		var log = [];
		var note = s -> log.push(s);
		try {
			note("before");
			throw "stop";
		} catch (e:String) {
			note("caught " + e);
		}
		Sys.println(log);
	}
}
