interface Job { var name(default, null):String; function run(tick:Int):Bool; }
abstract class Base implements Job {
	public var name(default, null):String; var runs = 0;
	function new(name:String) this.name = name;
	public function run(tick:Int):Bool { runs++; return work(tick); }
	abstract function work(tick:Int):Bool;
	public function toString() return '$name#$runs';
}
class Countdown extends Base { var left:Int; public function new(name:String, left:Int) { super(name); this.left = left; } function work(_:Int):Bool return --left > 0; }
class Every extends Base { final step:Int; final action:Int->Void; public function new(step:Int, action:Int->Void) { super("every" + step); this.step = step; this.action = action; } function work(tick:Int):Bool { if (tick % step == 0) action(tick); return tick < 10; } }
class Failing extends Base { public function new() super("failing"); function work(tick:Int):Bool { if (tick == 2) throw new haxe.Exception("boom at " + tick); return true; } }
class Scheduler {
	var queue:Array<Base> = []; public final errors:Array<String> = []; public var done(default, null):Array<Base> = [];
	public function new() {}
	public function add(j:Base) { queue.push(j); return this; }
	public function tick(n:Int):Int {
		var next = [];
		for (j in queue) {
			var again = try j.run(n) catch (e:haxe.Exception) { errors.push('${j.name}: ${e.message}'); false; };
			if (again) next.push(j) else done.push(j);
		}
		queue = next;
		return queue.length;
	}
}
class SchedulerSim {
	static function main() {
		var beats = [];
		var s = new Scheduler().add(new Countdown("c3", 3)).add(new Every(4, t -> beats.push(t))).add(new Failing()).add(new Countdown("c1", 1));
		var n = 0;
		while (s.tick(n) > 0) n++;
		trace(n, beats, s.errors);
		for (j in s.done) trace(j.toString());
		trace([for (j in s.done) j.name].join(" < "));
	}
}
