enum Event {
	Click(x:Int, y:Int);
	Key(code:String, ?shift:Bool);
	Tick;
}

typedef Listener = Event->Bool;

class Dispatcher {
	final listeners:Map<String, Array<Listener>> = [];
	public var log(default, null):Array<String> = [];

	public function new() {}

	static function nameOf(e:Event):String return switch e {
		case Click(_, _): "click";
		case Key(_): "key";
		case Tick: "tick";
	}

	public function on(name:String, f:Listener):Void->Void {
		if (!listeners.exists(name)) listeners[name] = [];
		listeners[name].push(f);
		return () -> {
			listeners[name].remove(f);
			log.push('off $name');
		};
	}

	public function emit(e:Event):Int {
		var name = nameOf(e);
		var handled = 0;
		var list = listeners[name];
		if (list == null) {
			log.push('nobody for $e');
			return 0;
		}
		for (f in list.copy()) {
			handled++;
			if (!f(e)) break;
		}
		log.push('$name: $handled');
		return handled;
	}
}

class EventSystem {
	static function main() {
		var d = new Dispatcher();
		var clicks = [];
		var off = d.on("click", e -> {
			switch e {
				case Click(x, y): clicks.push({x: x, y: y});
				case _:
			}
			return true;
		});
		d.on("click", e -> switch e {
			case Click(x, _) if (x < 0): false;
			default: true;
		});
		d.on("click", _ -> { clicks.push({x: 0, y: 0}); true; });
		trace(d.emit(Click(3, 4)), d.emit(Click(-1, 2)), d.emit(Tick));
		off();
		trace(d.emit(Click(5, 5)));
		trace(clicks, clicks.length);
		d.on("key", e -> {
			switch e {
				case Key(code, shift): trace("key", shift == true ? code.toUpperCase() : code);
				default:
			}
			true;
		});
		d.emit(Key("a"));
		d.emit(Key("b", true));
		for (line in d.log) trace(line);
	}
}
