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
