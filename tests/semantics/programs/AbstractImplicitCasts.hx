abstract Celsius(Float) from Float to Float {}

abstract Name(String) from String {
	public inline function new(text:String) this = text;

	@:to public function toLength():Int
		return this.length;

	public function shout():String
		return this.toUpperCase() + "!";
}

class AbstractImplicitCasts {
	static function warm(degrees:Celsius):Bool
		return (degrees : Float) > 20;

	static function size(n:Int):Int
		return n * 2;

	static function main() {
		var today:Celsius = 21.5;
		var whole:Celsius = 3;
		var raw:Float = today;
		var name:Name = "Ada";
		trace(warm(today), warm(18.0), warm(whole), raw, size(name), name.shout(), new Name("Bob").shout());
	}
}
