typedef Handler = (String, Int) -> Void;
class Bus {
	final handlers:Map<String, Array<Handler>> = [];
	public var fired(default, null):Int = 0;
	public function new() {}
	public function on(name:String, h:Handler):() -> Void {
		if (!handlers.exists(name)) handlers[name] = [];
		handlers[name].push(h);
		return () -> handlers[name].remove(h);
	}
	public function fire(name:String, n:Int) {
		fired++;
		var list = handlers[name];
		if (list == null) return;
		for (h in list.copy()) h(name, n);
	}
}
class EventBus {
	static function main() {
		var bus = new Bus();
		var log:Array<String> = [];
		var total = 0;
		var off = bus.on("add", (name, n) -> { total += n; log.push('$name:$n'); });
		bus.on("add", (_, n) -> if (n > 5) log.push("big"));
		bus.fire("add", 3);
		bus.fire("add", 9);
		off();
		bus.fire("add", 20);
		bus.fire("none", 1);
		trace(total, log, bus.fired);
	}
}
