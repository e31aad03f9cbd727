class DefaultsForNull {
	static function main() {
		var f = function(a:Int, ?b = 2) return a + b;
		Sys.println(f(1, null));
		var n:Null<Int> = null;
		Sys.println(f(1, n));
		function g(a:Int, b:Int = 5) return a * b;
		Sys.println(g(2, null));
		Sys.println(g(2, n));
		Sys.println(g(2));
		n = 3;
		Sys.println(f(1, n) + g(2, n));
		var h:(Int, ?Int) -> Int = f;
		Sys.println(h(1));
		Sys.println(h(1, null));
		Sys.println(h(1, n));
	}
}
