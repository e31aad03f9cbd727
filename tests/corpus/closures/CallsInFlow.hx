class CallsInFlow {
	static function main() {
		var x = 0;
		function set(v:Int) x = v;
		for (i in 0...5) {
			if (i == 3) break;
			set(i * 2);
		}
		Sys.println(x);
		var i = 0;
		do { set(x + 1); i++; } while (x < 10 && i < 20);
		Sys.println('$x $i');
		var r = switch (x) { case 10: set(99); "ten"; default: "other"; };
		Sys.println('$r $x');
		var y = if (x > 5) { set(1); x; } else 0;
		Sys.println('$y $x');
		var f = () -> { set(x + 1); x; };
		Sys.println(f() + f());
		Sys.println(x);
	}
}
