import haxe.Exception;

enum Kind {
	Io;
	Parse(line:Int);
}

class AppError extends Exception {
	public var kind:Kind;

	public function new(msg:String, kind:Kind, ?previous:Exception) {
		super(msg, previous);
		this.kind = kind;
	}
}

class Resource {
	static var openCount = 0;
	static var log:Array<String> = [];

	public final name:String;
	var closed = false;

	public function new(name:String) {
		this.name = name;
		openCount++;
		log.push("open " + name);
	}

	public function read(n:Int):String {
		if (closed) throw new AppError("closed", Io);
		if (n > 3) throw new AppError("line too long in " + name, Parse(n));
		return StringTools.rpad("", "*", n);
	}

	public function close() {
		if (closed) return;
		closed = true;
		openCount--;
		log.push("close " + name);
	}

	public static function using_<T>(name:String, f:Resource->T):T {
		var r = new Resource(name);
		try {
			var v = f(r);
			r.close();
			return v;
		} catch (e:Exception) {
			r.close();
			throw e;
		}
	}

	public static function stats() return openCount + " open, " + log.join("; ");
}

class Resources {
	static function safe<T>(f:Void->T, fallback:T):T {
		return try f() catch (_:Dynamic) fallback;
	}

	static function level3(n:Int):Int {
		if (n == 0) throw "zero";
		if (n == 1) throw 42;
		if (n == 2) throw new AppError("two", Io);
		if (n == 3) throw Parse(3);
		if (n == 4) throw {code: 7};
		return n * 2;
	}

	static function level2(n:Int):Int {
		try {
			return level3(n);
		} catch (s:String) {
			return -1;
		} catch (k:Kind) {
			return -2;
		}
	}

	static function level1(n:Int):String {
		try {
			return "ok " + level2(n);
		} catch (i:Int) {
			return "int " + i;
		} catch (e:AppError) {
			return "app " + e.message + " " + e.kind;
		} catch (e:Dynamic) {
			return "dyn " + e.code;
		}
	}

	static function retry(times:Int, f:Int->Bool):Int {
		var attempt = 0;
		while (attempt < times) {
			attempt++;
			try {
				if (f(attempt)) return attempt;
			} catch (e:String) {
				Sys.println("attempt " + attempt + " threw " + e);
				continue;
			}
			Sys.println("attempt " + attempt + " said no");
		}
		throw "gave up after " + times;
	}

	static function main() {
		Sys.println(Resource.using_("f1", r -> r.read(2)));
		try {
			Resource.using_("f2", r -> r.read(5));
		} catch (e:AppError) {
			switch (e.kind) {
				case Parse(l): Sys.println(e.message + " " + l);
				case Io: Sys.println("io");
			}
		}
		Sys.println(Resource.stats());
		for (i in 0...6) Sys.println(level1(i));
		Sys.println(safe(() -> level3(0), 99));
		Sys.println(safe(() -> level3(10), 99));
		Sys.println(retry(5, n -> n == 2 ? throw "two!" : n >= 4));
		try retry(1, _ -> false) catch (e:String) Sys.println(e);
		try {
			try {
				throw new AppError("inner", Io);
			} catch (e:AppError) {
				throw new AppError("outer", Parse(1), e);
			}
		} catch (e:AppError) {
			Sys.println(e.message + " <- " + e.previous.message);
		}
		var r:Null<Resource> = null;
		try {
			Sys.println(r.name);
		} catch (e:Dynamic) {
			Sys.println("null access");
		}
	}
}
