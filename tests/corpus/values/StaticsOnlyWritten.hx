class StaticsOnlyWritten {
	static var last:String;
	static var count = 0;
	static var ratio:Float = 0;
	static final seen:Array<Int> = [];

	static function remember(name:String, n:Int) {
		last = name;
		ratio = n / 4;
		count++;
		seen.push(n);
	}

	static function main() {
		remember("x", 2);
		var rest:Float = 7.5;
		var unused = rest % 2;
		var list:Any = [1];
		(list is Array);
		Sys.println("done");
	}
}
