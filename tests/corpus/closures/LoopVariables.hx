/** Each round has its own variable; one outside of the loop is one for all. **/
class LoopVariables {
	static function main() {
		var fs:Array<() -> Int> = [];
		for (i in 0...3)
			fs.push(() -> i * 10);
		for (f in fs)
			Sys.println(f());
		var gs:Array<() -> Int> = [];
		var k = 0;
		while (k < 3) {
			gs.push(() -> k);
			k++;
		}
		for (g in gs)
			Sys.println(g());
		var hs:Array<() -> Int> = [];
		for (i in 0...2) {
			var own = i;
			hs.push(function() {
				own += 5;
				return own;
			});
		}
		Sys.println(hs[0]() + hs[0]());
		Sys.println(hs[1]());
		Sys.println(hs[0]());
	}
}
