@:shema("shelves")
class Shelf {
	@:field({type: "string"})
	public var name:String;
}

@:schema
class Box {
	@:field({type: "integer"})
	public var size:Int;
}

@:genserver
class Clock {
	public function handleCall(request:Dynamic, from:From, ticks:Int):Dynamic {
		return {:reply, ticks, ticks + 1};
	}
}

class Dial {
	public function mount(params:Dynamic, session:Dynamic, socket:Socket):Socket {
		return socket.assign("on", false);
	}

	public function render():String {
		return hxx('<button phx-click="turn">{assigns.on}</button>');
	}
}
