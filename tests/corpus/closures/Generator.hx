/** A generator: a function value that remembers where it is. **/
class Generator {
	static function fibonacci():() -> Int {
		var a = 0;
		var b = 1;
		return function() {
			var value = a;
			var next = a + b;
			a = b;
			b = next;
			return value;
		};
	}

	static function over<T>(items:Array<T>):{hasNext:() -> Bool, next:() -> T} {
		var at = 0;
		return {hasNext: () -> at < items.length, next: () -> items[at++]};
	}

	static function main() {
		var next = fibonacci();
		Sys.println([for (_ in 0...10) next()].join(" "));
		var words = over(["x", "y", "z"]);
		while (words.hasNext())
			Sys.println(words.next());
	}
}
