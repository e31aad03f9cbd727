/** Local functions that call other local functions. **/
class CallsEachOther {
	static function main() {
		var depth = 0;
		var out = new StringBuf();
		function line(text:String) {
			for (_ in 0...depth)
				out.add("  ");
			out.add(text + "\n");
		}
		function open(name:String) {
			line("<" + name + ">");
			depth++;
		}
		function close(name:String) {
			depth--;
			line("</" + name + ">");
		}
		open("ul");
		for (item in ["one", "two"]) {
			open("li");
			line(item);
			close("li");
		}
		close("ul");
		Sys.print(out.toString());
		Sys.println(depth);
	}
}
