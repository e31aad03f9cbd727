class IndexesThatCount {
	static function main() {
		var x = 0;
		var foo = function() return x++;
		var a = [5, 6];
		a[foo()] = foo();
		Sys.println(a[0]);
		two();
		three();
		four();
		five();
	}
	static function two() {
		var x = 0;
		var foo = function() return x++;
		var a = [];
		a.push(foo() + foo());
		Sys.println(a[0]);
	}
	static function three() {
		var x = 0;
		var foo = function() return x++;
		Sys.println([foo(), foo()].join(" "));
	}
	static function four() {
		var x = 0;
		var foo = function() return x++;
		var m = ["a" => 1];
		m["" + foo()] = foo();
		Sys.println(m["0"]);
	}
	static function five() {
		var x = 0;
		var foo = function() return x++;
		var m = [1, 1, 1];
		m[foo()] += foo();
		Sys.println(m.join(" "));
	}
}
