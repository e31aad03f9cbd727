import haxe.ds.IntMap;
import haxe.ds.StringMap;
import haxe.ds.Vector;

// A `Map` is taken where the class behind it is wanted, and the other way round.
class MapsAsTheirClasses {
	static function add(counts:StringMap<Int>, key:String):Bool {
		counts.set(key, 3);
		return counts.exists("a");
	}

	static function main() {
		var names:IntMap<String> = [1 => "one"];
		names.set(2, "two");
		Sys.println(names.get(2));
		var counts = ["a" => 1];
		Sys.println(add(counts, "z"));
		Sys.println(counts["z"]);
		var back:Map<String, Int> = new StringMap();
		back["q"] = 5;
		Sys.println(back.get("q"));
		var cells = new Vector<Int>(3);
		cells.set(1, 7);
		Sys.println(cells.get(1));
	}
}
