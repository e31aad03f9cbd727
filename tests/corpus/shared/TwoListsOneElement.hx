/** Structures in two lists, changed through the map that indexes them. **/
class Entry {
	public var key:String;
	public var value:Int;

	public function new(key, value) {
		this.key = key;
		this.value = value;
	}
}

class TwoListsOneElement {
	static function main() {
		var ordered:Array<Entry> = [];
		var index = new Map<String, Entry>();
		for (key in ["one", "two", "three"]) {
			var entry = new Entry(key, key.length);
			ordered.push(entry);
			index.set(key, entry);
		}
		index.get("two").value = 22;
		ordered[0].value++;
		Sys.println([for (e in ordered) e.key + "=" + e.value].join(" "));
		Sys.println(index["one"].value);
		ordered.sort((a, b) -> b.value - a.value);
		ordered[0].key = "TWO";
		Sys.println(index["two"].key);
		var copy = ordered.copy();
		copy[2].value = -1;
		Sys.println([for (e in ordered) e.value].join(" "));
	}
}
