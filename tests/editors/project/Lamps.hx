enum Lamp {
	Off;
	On(level:Int);
	Blinking(every:Float);
	Broken(reason:String);
}

@:module
class Lamps {
	public static function tell(lamp:Lamp):String {
		return switch (lamp) {
			case Off:
				"off";
			case On(level) if (level > 0):
				"on";
		}
	}

	public static function shines(lamp:Lamp):Bool {
		return switch (lamp) {
			case On(_) | Blinking(_): true;
			case On(1): true;
			case Off | Broken(_): false;
		}
	}
}
