class OptionalAndDefaultArguments {
	static function pad(text:String, ?width:Int, ?fill:String = " ", left:Bool = true):String {
		if (width == null)
			width = 10;
		while (text.length < width)
			text = left ? fill + text : text + fill;
		return text;
	}

	static function connect(host:String = "localhost", port:Int = 80, ?options:{secure:Bool, ?timeout:Int}):String {
		var secure = options != null && options.secure;
		return (secure ? "https" : "http") + '://$host:$port';
	}

	static function skip(?a:Int, ?b:String, ?c:Bool):String
		return '$a $b $c';

	static function main() {
		trace(pad("a"), pad("a", 3), pad("a", 3, "-"), pad("a", "-"), pad("a", 4, "+", false), pad("a", false));
		trace(connect(), connect("h"), connect(8080), connect("h", 1, {secure: true}), connect({secure: false, timeout: 3}));
		trace(skip(), skip(1), skip("b"), skip(true), skip(1, true), skip("b", false));
	}
}
