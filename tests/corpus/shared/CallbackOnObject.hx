class Sensor {
	public var value = 0;

	var listeners:Array<Int->Void> = [];

	public function new() {}

	public function onChange(listener:Int->Void)
		listeners.push(listener);

	public function set(next:Int) {
		value = next;
		for (listener in listeners)
			listener(next);
	}
}

class Display {
	public var shown = "";
	public var updates = 0;

	public function new(sensor:Sensor) {
		sensor.onChange(v -> {
			shown = "now " + v;
			updates++;
		});
	}
}

/** An object that another one's callback changes. **/
class CallbackOnObject {
	static function main() {
		var sensor = new Sensor();
		var display = new Display(sensor);
		var peak = 0;
		sensor.onChange(v -> if (v > peak) peak = v);
		sensor.set(5);
		sensor.set(3);
		Sys.println(display.shown + " " + display.updates);
		Sys.println(peak);
		Sys.println(sensor.value);
	}
}
