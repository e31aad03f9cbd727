import haxe.Exception;
import haxe.ValueException;

class Denied extends Exception {
	public final code:Int;

	public function new(message:String, code:Int) {
		super(message);
		this.code = code;
	}
}

class ThrownValuesOnly {
	static function fail(kind:Int):Void {
		switch kind {
			case 0:
				throw "text";
			case 1:
				throw new Exception("plain");
			case 2:
				throw 42;
			case 3:
				throw new Denied("no entry", 7);
			case 4:
				throw {reason: "late"};
			case _:
				throw new ValueException([1, 2]);
		}
	}

	static function told(kind:Int):String {
		try {
			fail(kind);
			return "nothing";
		} catch (n:Int) {
			return 'number $n';
		} catch (e:ValueException) {
			return "value " + e.value;
		} catch (e:Denied) {
			return 'denied ${e.code}';
		} catch (e:Exception) {
			return "exception " + e.message;
		}
	}

	static function main() {
		for (kind in 0...6)
			trace(told(kind));
		try {
			try {
				fail(1);
			} catch (e:ValueException) {
				trace("never");
			}
		} catch (e:Exception) {
			trace("outside: " + e.message);
		}
		try {
			fail(2);
		} catch (text:String) {
			trace("never");
		} catch (e:ValueException) {
			trace(e.message, e.value);
		}
		try {
			fail(1);
		} catch (e:ValueException) {
			trace("never");
		} catch (e:Dynamic) {
			trace("anything: " + e);
		}
	}
}
