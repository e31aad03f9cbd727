/** A local function that counts in a variable around it. **/
class CountUp {
	static function main() {
		var n = 0;
		function inc()
			n++;
		inc();
		inc();
		Sys.println(n);
		n += 10;
		inc();
		Sys.println(n);
		function by(step:Int):Int {
			n += step;
			return n;
		}
		var total = by(2) + by(3);
		Sys.println('$total $n');
		if (by(1) > 5 && by(1) > 100)
			Sys.println("never");
		Sys.println(n);
	}
}
