/** A family of classes whose objects are in two lists. **/
class Unit {
	public var health:Int;
	public final name:String;

	public function new(name:String, health:Int) {
		this.name = name;
		this.health = health;
	}

	public function hit(damage:Int) {
		health -= damage;
	}

	public function isAlive():Bool
		return health > 0;
}

class Knight extends Unit {
	var armor:Int;

	public function new(name:String) {
		super(name, 20);
		armor = 3;
	}

	override public function hit(damage:Int) {
		super.hit(damage > armor ? damage - armor : 0);
		if (armor > 0)
			armor--;
	}
}

class HeirsShared {
	static function main() {
		var arthur = new Knight("arthur");
		var bob = new Unit("bob", 6);
		var army:Array<Unit> = [arthur, bob];
		var wounded:Array<Unit> = [];
		for (round in 0...3) {
			for (unit in army) {
				unit.hit(5);
				if (unit.health < 10 && wounded.indexOf(unit) < 0)
					wounded.push(unit);
			}
		}
		Sys.println(arthur.health + " " + bob.health);
		for (unit in wounded)
			unit.health += 50;
		Sys.println([for (unit in army) unit.name + ":" + unit.health].join(" "));
		Sys.println(army.filter(u -> u.isAlive()).length);
	}
}
