enum Command {
	Move(dx:Int, dy:Int);
	Say(text:String, ?loud:Bool);
	Stop;
}

class TopDownInference {
	static function run(command:Command):String
		return switch command {
			case Move(x, y): 'to $x,$y';
			case Say(text, true): text.toUpperCase();
			case Say(text, _): text;
			case Stop: "stopped";
		}

	static function each<T>(items:Array<T>, f:(item:T, index:Int) -> Void):Void {
		for (i in 0...items.length)
			f(items[i], i);
	}

	static function fold<T, R>(items:Array<T>, start:R, f:(R, T) -> R):R {
		var result = start;
		for (item in items)
			result = f(result, item);
		return result;
	}

	static function main() {
		each(["a", "bc"], (text, i) -> trace(text.length + i));
		var commands:Array<Command> = [Move(1, 2), Say("hi"), Say("hi", true), Stop];
		for (command in commands)
			trace(run(command));
		var total = fold([1, 2, 3], 0, (sum, n) -> sum + n);
		var joined = fold([1, 2], "", (text, n) -> text + n);
		var sorted = ["b", "a"];
		sorted.sort((x, y) -> x < y ? -1 : x > y ? 1 : 0);
		var chosen:Command = total > 3 ? Stop : Move(0, 0);
		trace(joined.length, run(chosen));
		var handlers:{onDone:Int->Void, ?onFail:String->Void} = {onDone: n -> trace(n + 1), onFail: s -> trace(s.length)};
		handlers.onDone(1);
	}
}
