import haxe.ds.IntMap;
import haxe.ds.StringMap;

enum Key {
	A;
	B(n:Int);
}

class MapLiterals {
	static function count(words:Array<String>):Map<String, Int> {
		var counts = new Map<String, Int>();
		for (word in words) {
			var before = counts[word];
			counts[word] = before == null ? 1 : before + 1;
		}
		return counts;
	}

	static function main() {
		var ages = ["Ada" => 36, "Grace" => 85];
		var empty:Map<Int, String> = [];
		empty[1] = "one";
		var byKey:Map<Key, Float> = [A => 1, B(2) => 2.5];
		var strings:StringMap<Int> = new StringMap();
		strings.set("a", 1);
		var ints = new IntMap<Bool>();
		ints.set(1, true);
		var squares = [for (i in 0...3) i => i * i];
		for (name => age in ages)
			trace(name.length + age);
		for (key in count(["a", "b"]).keys())
			trace(key.toUpperCase());
		for (value in squares)
			trace(value + 1);
		var as:Map<String, Int> = strings;
		trace(ages.exists("Ada"), byKey[A], empty.get(1), ints.get(1), as["a"], [for (k => v in squares) k + v]);
	}
}
