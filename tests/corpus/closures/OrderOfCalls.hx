class OrderOfCalls {
	static var total = 0;
	static function apply(f:Int->Int, n:Int):Int return f(n);
	static function main() {
		var n = 1;
		var add = function(k:Int):Int { n += k; total += n; return n; };
		Sys.println(add(1) + n + add(2) + n);
		n = add(n) * n;
		Sys.println('$n $total');
		var arr = [add(1), n, add(1), n];
		Sys.println(arr);
		n += add(5);
		Sys.println(n);
		Sys.println(apply(add, 3) + n);
		Sys.println(n);
	}
}
