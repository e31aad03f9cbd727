class NullableArguments {
	static function between(value:Float, ?low:Float, ?high:Float):Bool {
		if (low != null && value < low)
			return false;
		return high == null || value <= high;
	}

	static function run(?callback:(result:Int, ?error:String) -> Void):Void {
		if (callback != null) {
			callback(1);
			callback(0, "failed");
		}
	}

	static function build(?options:{?width:Int, ?height:Null<Int>}):Int {
		var width = options == null || options.width == null ? 1 : options.width;
		return width * (options != null && options.height != null ? options.height : 1);
	}

	static function main() {
		trace(between(1), between(1, 0), between(1, 0, 2), between(1, null, 3), build(), build({}), build({width: 2}));
		run();
		run((result, ?error) -> trace(result + 1, error));
		run(function(result, ?error) trace(error == null ? "fine" : error));
	}
}
