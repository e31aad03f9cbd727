enum State { Idle; Running(speed:Int); Paused(from:State); Failed(why:String); }
enum Command { Start; Faster(by:Int); Pause; Resume; Stop; Fail(why:String); }
class Machine {
	public var state(default, null):State = Idle; final listeners:Array<(State, State)->Void> = []; var count = 0;
	public function new() {}
	public function listen(f:(State, State)->Void) listeners.push(f);
	public function send(c:Command):Bool {
		var next = switch [state, c] {
			case [Idle, Start]: Running(1);
			case [Running(n), Faster(by)] if (n + by <= 10): Running(n + by);
			case [Running(_), Faster(by)]: Failed('too fast by $by');
			case [Running(_) | Idle, Pause]: Paused(state);
			case [Paused(s), Resume]: s;
			case [Failed(_), Stop] | [_, Stop]: Idle;
			case [_, Fail(why)]: Failed(why);
			case _: null;
		}
		if (next == null) return false;
		count++;
		var old = state; state = next;
		for (f in listeners) f(old, next);
		return true;
	}
	public function changes() return count;
}
class TrafficLight {
	static final ORDER = ["red", "green", "yellow"]; static var durations = ["red" => 3, "green" => 2, "yellow" => 1];
	var index = 0; var left:Int;
	public function new() left = durations[ORDER[0]];
	public function tick():String { if (left == 0) { index = (index + 1) % ORDER.length; left = durations[ORDER[index]]; } left--; return ORDER[index]; }
}
class StateMachines {
	static function main() {
		var m = new Machine(); var seen = [];
		m.listen((a, b) -> seen.push('${a.getName()}>${b.getName()}')); m.listen((_, b) -> if (b.match(Failed(_))) trace("alarm: " + b));
		var results = [for (c in [Start, Faster(3), Pause, Faster(1), Resume, Faster(9), Start, Stop, Fail("x"), Stop]) m.send(c)];
		trace(results, m.changes(), m.state); trace(seen.join(" "));
		m.send(Start); m.send(Pause); trace(m.state, Type.enumIndex(m.state), m.state.getParameters(), Type.enumEq(m.state, Paused(Running(1))));
		var light = new TrafficLight(); trace([for (_ in 0...8) light.tick()].join(","));
	}
}
