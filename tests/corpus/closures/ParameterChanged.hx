/** Parameters that function values assign. **/
class ParameterChanged {
	static function countdown(n:Int):() -> Int {
		return function() {
			if (n > 0)
				n--;
			return n;
		};
	}

	static function limit(text:String, max:Int):String {
		function cut() {
			if (text.length > max)
				text = text.substr(0, max) + "…";
		}
		cut();
		return text;
	}

	static function main() {
		var left = countdown(2);
		Sys.println(left());
		Sys.println(left());
		Sys.println(left());
		Sys.println(limit("abcdef", 3));
		Sys.println(limit("ab", 3));
	}
}
