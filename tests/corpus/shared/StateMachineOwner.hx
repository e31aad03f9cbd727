/** Parts of a machine change the machine that owns them. **/
class Machine {
	public var log:Array<String> = [];
	public var energy = 10;

	final parts:Array<Part>;

	public function new() {
		parts = [];
		for (name in ["arm", "leg"])
			parts.push(new Part(this, name, name.length));
	}

	public function work(rounds:Int) {
		for (i in 0...rounds)
			for (part in parts)
				part.act(i);
	}
}

class Part {
	final owner:Machine;
	final name:String;
	final cost:Int;
	var acts = 0;

	public function new(owner:Machine, name:String, cost:Int) {
		this.owner = owner;
		this.name = name;
		this.cost = cost;
	}

	public function act(round:Int) {
		if (owner.energy < cost) {
			owner.log.push('$name rests after $acts');
			return;
		}
		owner.energy -= cost;
		acts++;
		owner.log.push('$name $round');
	}
}

class StateMachineOwner {
	static function main() {
		var machine = new Machine();
		machine.work(2);
		Sys.println(machine.log.join(", "));
		Sys.println(machine.energy);
	}
}
