/** A scanner of local functions over one position. **/
class Tokens {
	static function evaluate(text:String):Int {
		var at = 0;
		function peek():String
			return text.charAt(at);
		function number():Int {
			var value = 0;
			while (at < text.length && peek() >= "0" && peek() <= "9") {
				value = value * 10 + Std.parseInt(peek());
				at++;
			}
			return value;
		}
		function product():Int {
			var value = number();
			while (peek() == "*") {
				at++;
				value *= number();
			}
			return value;
		}
		var value = product();
		while (at < text.length) {
			var sign = peek();
			at++;
			var right = product();
			value = sign == "+" ? value + right : value - right;
		}
		return value;
	}

	static function main() {
		Sys.println(evaluate("2+3*4"));
		Sys.println(evaluate("10*10-1"));
		Sys.println(evaluate("7"));
	}
}
