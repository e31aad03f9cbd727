typedef Item = {name:String, power:Int, ?uses:Int};

class Actor {
	public var name:String;
	public var hp:Int;
	public var bag:Array<Item> = [];
	public var equipped:Null<Item>;

	public function new(name:String, hp:Int) {
		this.name = name;
		this.hp = hp;
	}

	public function pick(item:Item):Item {
		bag.push(item);
		if (equipped == null || equipped.power < item.power)
			equipped = item;
		return item;
	}

	public function attack(other:Actor):Int {
		var power = 1;
		if (equipped != null) {
			power = equipped.power;
			if (equipped.uses != null) {
				equipped.uses--;
				if (equipped.uses == 0) {
					bag.remove(equipped);
					equipped = null;
				}
			}
		}
		other.hp -= power;
		return power;
	}

	public var alive(get, never):Bool;

	function get_alive()
		return hp > 0;
}

class Dungeon {
	public var hero:Actor;
	public var monsters:Array<Actor> = [];
	public var messages:Array<String> = [];

	public function new(hero:Actor) {
		this.hero = hero;
	}

	public function add(name:String, hp:Int):Actor {
		var m = new Actor(name, hp);
		monsters.push(m);
		return m;
	}

	public function round() {
		var target:Actor = null;
		for (m in monsters)
			if (m.alive && (target == null || m.hp < target.hp))
				target = m;
		if (target == null)
			return false;
		var damage = hero.attack(target);
		messages.push('${hero.name} hits ${target.name} for $damage');
		for (m in monsters)
			if (m.alive)
				m.attack(hero);
		if (!target.alive) {
			messages.push('${target.name} falls');
			for (item in target.bag)
				hero.pick(item);
			target.bag = [];
		}
		return true;
	}
}

class DungeonRun {
	static function main() {
		var hero = new Actor("Hero", 30);
		var dungeon = new Dungeon(hero);
		hero.pick({name: "dagger", power: 3});
		var orc = dungeon.add("orc", 7);
		orc.pick({name: "club", power: 2});
		var troll = dungeon.add("troll", 12);
		var axe = troll.pick({name: "axe", power: 5, uses: 2});
		axe.power = 4;
		var rounds = 0;
		while (hero.hp > 0 && dungeon.round())
			rounds++;
		Sys.println(rounds + " rounds, hero " + hero.hp);
		for (m in dungeon.messages)
			Sys.println(m);
		Sys.println(hero.bag.map(i -> i.name).join(","));
		Sys.println(hero.equipped.name + " " + axe.uses);
	}
}
