enum abstract Level(Int) {
	var Debug = 0;
	var Info = 1;
	var Warning = 2;

	public function label():String
		return switch (cast this : Level) {
			case Debug: "debug";
			case Info: "info";
			case Warning: "warning";
		}

	@:op(A > B) static function above(a:Level, b:Level):Bool;
}

enum abstract Method(String) to String {
	var Get = "GET";
	var Post = "POST";

	public static function parse(text:String):Method
		return text == "POST" ? Post : Get;
}

enum abstract Numbered(Int) from Int to Int {
	var One = 1;
	var Two;
	var Three;
}

class AbstractEnumValues {
	static function describe(level:Level, method:Method):String {
		var text:String = method;
		if (level > Debug)
			text += level.label();
		return text + switch method {
			case Get: " read";
			case Post: " write";
		}
	}

	static function main() {
		var n:Numbered = 2;
		var sum:Int = (Two : Int) + (n : Int);
		trace(describe(Info, Method.parse("POST")), describe(Level.Warning, Get), sum, One == Three);
	}
}
