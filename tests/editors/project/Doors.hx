@:module
class Doors {
	public static function describe(door:Door):String {
		return switch (door) {
			case Open: "open";
			case Closed(by): "closed by " + by;
		}
	}
}
