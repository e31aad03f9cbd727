@:structInit
class Config {
	public var host:String;
	public var port:Int = 80;
	@:optional public var path:String;
	public final tags:Array<String> = [];

	public function url():String
		return host + ":" + port + (path == null ? "" : path);
}

@:structInit
class Range {
	public final from:Int;
	public final to:Int;

	public function new(from:Int, ?to:Int) {
		this.from = from;
		this.to = to == null ? from : to;
	}
}

class StructInit {
	static function open(config:Config):String
		return config.url();

	static function main() {
		var config:Config = {host: "h", port: 1};
		var range:Range = {from: 1};
		var other:Range = {from: 2, to: 4};
		trace(config.url(), open({host: "x"}), open({host: "x", path: "/"}), range.to + other.to, config.tags.length);
		var all:Array<Range> = [{from: 1, to: 2}, {from: 3}];
		trace(all.length);
	}
}
