/** A variable of a loop whose first value may leave it, and which closures change. **/
class CellOfLeavingSwitch {
	static function m(flag:Bool, text:String):String {
		var i = 0;
		while (i < 2) {
			i++;
			var n = switch (text.length) {
				case 1: 5;
				case _:
					if (flag) return "left";
					i;
			};
			if (text == "z") return text;
			var all = [for (k in 0...2) () -> n += k];
			for (act in all) trace(act());
		}
		return "end";
	}
	static function main() {
		trace(m(false, "abc"));
		trace(m(true, "abc"));
		trace(m(false, "z"));
	}
}
