import haxe.PosInfos;

/** Where a call stands, for functions that ask for it. **/
class Check {
	public final name:String;
	final made:PosInfos;

	public function new(name:String, ?pos:PosInfos) {
		this.name = name;
		made = pos;
	}

	public function equal(a:Int, b:Int, ?pos:PosInfos) {
		if (a != b)
			Sys.println('$name: $a is not $b at line ${pos.lineNumber} in ${pos.methodName}, made at ${made.lineNumber}');
	}

	public static function fail(message:String, ?times:Int, ?pos:PosInfos)
		say('$message x$times', pos);

	static function say(text:String, pos:PosInfos)
		Sys.println('$text (${pos.methodName}:${pos.lineNumber})');
}

class PlacesOfCalls {
	static function inner() {
		Check.fail("inner");
		var later = () -> Check.fail("later", 2);
		later();
	}

	static function main() {
		var check = new Check("sum");
		check.equal(1, 1);
		check.equal(1, 2);
		inner();
		Check.fail("main", 3);
		Check.fail("given", 4, {fileName: "f", lineNumber: 7, className: "c", methodName: "m"});
	}
}
