class Stop {
	public var reason:String;

	public function new(reason:String)
		this.reason = reason;

	public function toString()
		return 'Stop($reason)';
}

class HandlersRaise {
	static var handlers:Array<String->Bool> = [];
	static var log:Array<String> = [];

	static function push(name:String, accepts:String->Bool) {
		handlers.push(message -> {
			log.push('$name sees $message');
			return accepts(message);
		});
	}

	static function raise(message:String):Void {
		var i = handlers.length - 1;
		while (i >= 0) {
			if (handlers[i](message))
				return;
			i--;
		}
		throw new Stop("unhandled " + message);
	}

	static function withHandler<T>(name:String, accepts:String->Bool, body:Void->T, fallback:T):T {
		push(name, accepts);
		var result = fallback;
		try {
			result = body();
		} catch (s:Stop) {
			log.push('$name lets ${s.reason} go');
			handlers.pop();
			throw s;
		}
		handlers.pop();
		return result;
	}

	static function bracket(name:String, body:String->Void) {
		log.push("open " + name);
		var failed:Null<Dynamic> = null;
		try {
			body(name);
		} catch (e:Dynamic) {
			failed = e;
		}
		log.push("close " + name);
		if (failed != null)
			throw failed;
	}

	static function main() {
		push("root", m -> StringTools.startsWith(m, "root"));
		raise("root:1");
		var r = withHandler("child", m -> m == "soft", () -> {
			raise("soft");
			raise("root:2");
			return 5;
		}, 0);
		Sys.println(r);
		try {
			withHandler("other", m -> false, function() {
				raise("hard");
				return "never";
			}, "fallback");
		} catch (s:Stop) {
			Sys.println("caught " + s);
		}
		Sys.println(handlers.length);
		try {
			bracket("outer", function(n) {
				bracket("inner", function(m) {
					log.push('$n then $m');
					throw "boom";
				});
				log.push("not reached");
			});
		} catch (e:String) {
			Sys.println("e = " + e);
		}
		bracket("fine", _ -> {});
		for (i => line in log)
			Sys.println('$i: $line');
	}
}
