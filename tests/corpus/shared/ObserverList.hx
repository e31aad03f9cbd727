/** Listeners are kept by a source and changed when it tells them. **/
interface Listener {
	function notify(event:String):Void;
}

class Counter implements Listener {
	public var count = 0;

	public function new() {}

	public function notify(event:String) {
		count++;
	}
}

class Recorder implements Listener {
	public var events:Array<String> = [];

	final prefix:String;

	public function new(prefix:String) {
		this.prefix = prefix;
	}

	public function notify(event:String) {
		events.push(prefix + event);
	}
}

class Source {
	var listeners:Array<Listener> = [];

	public function new() {}

	public function add(listener:Listener) {
		if (listeners.indexOf(listener) < 0)
			listeners.push(listener);
	}

	public function remove(listener:Listener) {
		listeners.remove(listener);
	}

	public function fire(event:String) {
		for (listener in listeners)
			listener.notify(event);
	}
}

class ObserverList {
	static function main() {
		var source = new Source();
		var counter = new Counter();
		var recorder = new Recorder("> ");
		source.add(counter);
		source.add(recorder);
		source.add(counter);
		source.fire("open");
		source.fire("close");
		Sys.println(counter.count);
		Sys.println(recorder.events.join(" "));
		source.remove(counter);
		source.fire("late");
		Sys.println(counter.count + " " + recorder.events.length);
	}
}
