/** Loops with ways out inside of functions that change variables. **/
class WithLoops {
	static function main() {
		var tries = 0;
		var found = [];
		function firstMultiple(of:Int):Int {
			for (n in 10...100) {
				tries++;
				if (n % of == 0) {
					found.push(n);
					return n;
				}
			}
			return -1;
		}
		Sys.println(firstMultiple(7));
		Sys.println(firstMultiple(13));
		Sys.println(tries);
		var i = 0;
		while (firstMultiple(9 + i) < 30 && i < 30)
			i += 5;
		Sys.println(i);
		Sys.println(found);
	}
}
