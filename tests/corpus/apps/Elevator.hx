enum abstract Direction(Int) to Int { var Down = -1; var Idle = 0; var Up = 1; public function name() return switch (cast this : Direction) { case Down: "down"; case Idle: "idle"; case Up: "up"; } }
class Passenger { public final from:Int; public final to:Int; public var waited = 0; public var rode = 0; public function new(from:Int, to:Int) { this.from = from; this.to = to; } }
class Cabin {
	public var floor = 0; public var direction:Direction = Idle; var inside:Array<Passenger> = []; public final top:Int; public var delivered:Array<Passenger> = [];
	public function new(top) this.top = top;
	public function load(waiting:Array<Passenger>):Int { var n = 0; for (p in waiting.copy()) if (p.from == floor && inside.length < 2) { waiting.remove(p); inside.push(p); n++; } return n; }
	public function unload():Int { var out = inside.filter(p -> p.to == floor); for (p in out) { inside.remove(p); delivered.push(p); } return out.length; }
	public function decide(waiting:Array<Passenger>):Void {
		var targets = [for (p in inside) p.to].concat([for (p in waiting) p.from]);
		if (targets.length == 0) { direction = Idle; return; }
		var above = Lambda.exists(targets, t -> t > floor), below = Lambda.exists(targets, t -> t < floor);
		direction = switch direction { case Up if (above): Up; case Down if (below): Down; case _: above ? Up : below ? Down : Idle; };
	}
	public function step() { floor += direction; for (p in inside) p.rode++; }
	public function riders() return inside.length;
}
class Elevator {
	static function main() {
		var cabin = new Cabin(5);
		var waiting = [new Passenger(2, 4), new Passenger(0, 3), new Passenger(4, 1), new Passenger(2, 0)];
		var time = 0;
		while (waiting.length > 0 || cabin.riders() > 0) {
			var off = cabin.unload(), on = cabin.load(waiting);
			if (on + off > 0) trace('t=$time floor ${cabin.floor}: +$on -$off ${cabin.direction.name()}');
			cabin.decide(waiting);
			cabin.step();
			for (p in waiting) p.waited++;
			if (++time > 50) throw "stuck";
		}
		trace(time, cabin.delivered.length, [for (p in cabin.delivered) '${p.from}>${p.to}:${p.waited}+${p.rode}']);
		var total = 0; for (p in cabin.delivered) total += p.waited; trace(total / cabin.delivered.length, cabin.direction == Idle, (Up : Int) + (Down : Int));
	}
}
