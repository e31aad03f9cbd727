class IndexBeforeValue {
	static function main() {
		var arr = [0, 0, 0, 0];
		var i = 0;
		arr[i] = ++i;
		Sys.println(arr);
		arr[i] = i++ + 10;
		Sys.println(arr);
		arr[i] += ++i;
		Sys.println(arr);
		var m = ["a" => 1];
		var k = "a";
		m[k] = (k = "b").length + 5;
		Sys.println(m["a"] + " " + m["b"]);
		var o = {n: [1, 2, 3]};
		i = 0;
		o.n[i] += i++;
		o.n[i] *= ++i + 1;
		Sys.println(o.n);
	}
}
