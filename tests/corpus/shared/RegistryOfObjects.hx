/** A static registry hands out the same object again. **/
class Session {
	public final id:String;
	public var hits = 0;
	public var data:Map<String, String> = new Map();

	public function new(id:String) {
		this.id = id;
	}
}

class Sessions {
	static var all:Map<String, Session> = new Map();

	public static function get(id:String):Session {
		var found = all.get(id);
		if (found == null) {
			found = new Session(id);
			all.set(id, found);
		}
		found.hits++;
		return found;
	}

	public static function count():Int {
		return [for (id in all.keys()) id].length;
	}
}

class RegistryOfObjects {
	static function main() {
		var a = Sessions.get("a");
		a.data.set("user", "kim");
		Sessions.get("b").data["user"] = "lou";
		var again = Sessions.get("a");
		Sys.println(again.data.get("user") + " " + again.hits + " " + a.hits);
		again.data.remove("user");
		Sys.println(a.data.exists("user"));
		Sys.println(Sessions.get("b").data["user"] + " " + Sessions.count());
		Sys.println(a == again);
	}
}
