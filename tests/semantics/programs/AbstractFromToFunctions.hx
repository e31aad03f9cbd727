abstract Seconds(Int) {
	inline public function new(n:Int) this = n;

	@:from static public function fromText(text:String):Seconds
		return new Seconds(Std.parseInt(text));

	@:from static public function fromParts(parts:{minutes:Int, seconds:Int})
		return new Seconds(parts.minutes * 60 + parts.seconds);

	@:from static public function fromArray(parts:Array<Int>):Seconds {
		var sum = 0;
		for (part in parts)
			sum += part;
		return new Seconds(sum);
	}

	@:to public function toText():String
		return this + "s";

	@:to public function toArray():Array<Int>
		return [this];
}

class AbstractFromToFunctions {
	static function wait(time:Seconds):String
		return time;

	static function main() {
		var list:Array<Int> = wait2([1, 2, 3]);
		trace(wait("12"), wait({minutes: 1, seconds: 5}), list.length);
		var chosen:Seconds = if (list.length > 0) "4" else "5";
		trace((chosen : String));
	}

	static function wait2(time:Seconds):Seconds
		return time;
}
