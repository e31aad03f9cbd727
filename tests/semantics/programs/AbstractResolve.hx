abstract Settings(Map<String, String>) {
	public function new() this = new Map();

	@:op(a.b) public function read(name:String):String
		return this.exists(name) ? this.get(name) : "";

	@:op(a.b) public function write(name:String, value:String):String {
		this.set(name, value);
		return value;
	}
}

class AbstractResolve {
	static function main() {
		var settings = new Settings();
		settings.host = "localhost";
		settings.port = "80";
		trace(settings.host.length + settings.port, settings.missing == "");
	}
}
