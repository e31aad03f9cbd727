interface Reader {
	var position(default, null):Int;
	function read():String;
}

interface Writer {
	function write(text:String):Writer;
}

interface Stream extends Reader extends Writer {
	public var closed(get, never):Bool;
}

class Memory implements Stream {
	public var position(default, null):Int = 0;
	public var closed(get, never):Bool;

	final parts:Array<String> = [];

	public function new() {}

	function get_closed():Bool
		return position > 10;

	public function read():String
		return parts[position++];

	public function write(text:String):Memory {
		parts.push(text);
		return this;
	}
}

class Interfaces {
	static function copy(from:Reader, to:Writer):Void
		to.write(from.read()).write(".");

	static function main() {
		var memory = new Memory();
		var stream:Stream = memory.write("a").write("b");
		copy(stream, memory);
		var both:Array<Reader> = [stream, memory];
		trace(both[0].position + stream.position, stream.closed ? 1 : 0, memory.read());
	}
}
