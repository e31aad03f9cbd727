import haxe.Exception;
import haxe.ValueException;

class NotFound extends Exception {
	public final key:String;

	public function new(key:String, ?previous:Exception) {
		super('no $key', previous);
		this.key = key;
	}
}

class Exceptions {
	static function find(key:String):Int {
		if (key == "")
			throw "empty";
		if (key == "x")
			throw new NotFound(key);
		return key.length;
	}

	static function safe(key:String):Int
		return try find(key) catch (e:NotFound) e.key.length catch (e:String) e.length catch (e) e.message.length;

	static function wrapped(key:String):String {
		try {
			return "" + find(key);
		} catch (e:ValueException) {
			return Std.string(e.value);
		} catch (e:Exception) {
			throw new NotFound("outer", e);
		}
	}

	static function must(value:Null<Int>):Int
		return value == null ? throw "null" : value;

	static function main() {
		trace(safe("abc"), safe("x") + 1, wrapped("y"), must(3));
	}
}
