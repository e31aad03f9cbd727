/** Constants in patterns whose values must be made: objects, and what is counted. **/
class Kind {
	public static final FIRST = new Kind("first", 0);
	public static final SECOND:Kind = new Kind("second", 1);

	public var name(default, null):String;
	public var value(default, null):Int;

	public function new(name, value) {
		this.name = name;
		this.value = value;
	}

	public function prefix():String {
		switch (this) {
			case FIRST:
				return "1_" + name;
			case SECOND:
				return "2_" + name;
			default:
				return "?";
		}
	}
}

class ConstantsInPatterns {
	static inline var READ = 1 << 0;
	static inline var WRITE = 1 << 1;
	static final MINUTE = 60;
	static final HOUR = 60 * MINUTE;
	static final NAME = "x" + "y";

	static function named(n:Int)
		return switch n {
			case READ: "read";
			case WRITE: "write";
			case MINUTE: "minute";
			case HOUR: "hour";
			case _: "other";
		}

	static function greeted(text:String)
		return switch text {
			case NAME: "name";
			case "z": "z";
			case _: "other";
		}

	static function main() {
		Sys.println(Kind.FIRST.prefix() + Kind.SECOND.prefix());
		var kind = Kind.SECOND;
		Sys.println(switch kind {
			case Kind.FIRST: "f";
			case Kind.SECOND: "s";
			case _: "o";
		});
		Sys.println([1, 2, 60, 3600, 7].map(named));
		Sys.println(["xy", "z", "q"].map(greeted));
	}
}
