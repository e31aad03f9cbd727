class Rng {
	static inline var M = 10007;

	var s:Int;

	public function new(seed) s = seed;

	public function int(max:Int):Int {
		s = (s * 57 + 11) % M;
		return s % max;
	}

	public function chance(percent:Int):Bool return int(100) < percent;

	public function pick<T>(xs:Array<T>):T return xs[int(xs.length)];
}

class Animal {
	static var count = 0;

	public final id = ++count;
	public var energy:Int;
	public var alive = true;

	public function new(energy:Int) this.energy = energy;

	public function act(w:Forest):Void {}

	public function kind():String return "?";

	function spend(n:Int) {
		energy -= n;
		if (energy <= 0) die();
	}

	function die() {
		alive = false;
	}
}

class Rabbit extends Animal {
	override public function act(w:Forest) {
		if (w.eatGrass()) energy += 2;
		spend(1);
		if (alive && energy > 6) {
			energy = Std.int(energy / 2);
			w.birth(new Rabbit(energy));
		}
	}

	override public function kind() return "rabbit";

	public function caught():Int {
		var e = energy;
		die();
		return e;
	}
}

class Fox extends Animal {
	override public function act(w:Forest) {
		var prey = w.findPrey();
		if (prey != null && w.rng.chance(60)) energy += prey.caught();
		spend(3);
	}

	override public function kind() return "fox";
}

class Forest {
	public final rng:Rng;

	var grass = 12;
	var animals:Array<Animal> = [];
	var newborn:Array<Animal> = [];
	var deaths = 0;

	public function new(rng:Rng) {
		this.rng = rng;
		for (_ in 0...5) animals.push(new Rabbit(4));
		for (_ in 0...2) animals.push(new Fox(6));
	}

	public function eatGrass():Bool {
		if (grass <= 0) return false;
		grass--;
		return true;
	}

	public function birth(a:Animal) newborn.push(a);

	public function findPrey():Null<Rabbit> {
		for (a in animals) {
			if (!a.alive) continue;
			var r = Std.downcast(a, Rabbit);
			if (r != null) return r;
		}
		return null;
	}

	public function day():Void {
		grass += 3;
		for (a in animals) if (a.alive) a.act(this);
		var before = animals.length;
		animals = animals.filter(a -> a.alive);
		deaths += before - animals.length;
		animals = animals.concat(newborn);
		newborn = [];
	}

	public function report():String {
		var counts = new Map<String, Int>();
		for (a in animals) counts[a.kind()] = (counts[a.kind()] == null ? 0 : counts[a.kind()]) + 1;
		var r = counts["rabbit"], f = counts["fox"];
		return 'rabbits $r foxes $f grass $grass deaths $deaths';
	}
}

class Simulation {
	static function main() {
		var f = new Forest(new Rng(42));
		for (d in 1...9) {
			f.day();
			trace('day $d: ' + f.report());
		}
		var rng = new Rng(3);
		trace([for (_ in 0...5) rng.int(10)], rng.pick(["a", "b", "c"]));
	}
}
