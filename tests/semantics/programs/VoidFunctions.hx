using VoidFunctions.Tools;

class VoidFunctions {
	static var count = 0;

	static function increase():Void
		count++;

	static function set(n:Int):Void
		count = n;

	static function call(f:Void->Void):Void
		f();

	static function callback(f:String->Void)
		f("x");

	static function early(n:Int):Void {
		if (n > 1)
			return;
		increase();
	}

	static function forward():Void
		return increase();

	static function choose(flag:Bool):Void
		if (flag) increase() else set(2);

	static function pick(flag:Bool):Void
		switch flag {
			case true: count = 3;
			case false: increase();
		}

	static function loop():Void
		for (i in 0...3)
			set(i);

	static function main() {
		call(increase);
		call(() -> set(4));
		call(function() count);
		callback(s -> s.length);
		callback(function(s) return trace(s));
		early(1);
		forward();
		choose(true);
		pick(false);
		loop();
		[1, 2].iter2(n -> count += n);
		trace(count);
	}
}

class Tools {
	public static function iter2<T>(items:Array<T>, f:T->Void):Void
		for (item in items)
			f(item);
}
