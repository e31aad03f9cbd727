import haxe.ds.EnumValueMap;
import haxe.ds.ObjectMap;

enum Suit {
	Hearts;
	Spades(n:Int);
}

class Owner {
	public function new() {}
}

class MultiTypeMaps {
	static function invert<K:String, V:String>(map:Map<K, V>):Map<String, K> {
		var made:Map<String, K> = [];
		for (key => value in map)
			made[value] = key;
		return made;
	}

	static function main() {
		var owners = new Map<Owner, Array<String>>();
		var owner = new Owner();
		owners[owner] = [];
		owners[owner].push("x");
		var objects = new ObjectMap<Owner, Int>();
		objects.set(owner, 1);
		var suits = new EnumValueMap<Suit, String>();
		suits.set(Spades(1), "one");
		var nested:Map<String, Map<Int, Bool>> = ["a" => [1 => true]];
		nested["b"] = new Map();
		nested["b"][2] = false;
		trace(owners[owner].length + objects.get(owner), suits.get(Hearts) == null, nested["a"][1] ? 1 : 0);
		var copy = nested.copy();
		for (name => inner in copy)
			for (n => flag in inner)
				trace(name.length + n, !flag);
		trace(invert(["a" => "b"])["b"], [for (k in nested.keys()) k].length, nested.remove("a"));
	}
}
