class Item {
	public var name:String;
	public var n = 0;

	public function new(name:String)
		this.name = name;
}

/** One array for two parameters; an object that several hold where a structure is asked for. **/
class GivenTwice {
	static function grow(into:Array<Int>, from:Array<Int>):Int {
		into.push(from.length);
		return into.length;
	}

	static function label(named:{name:String}):String
		return "<" + named.name + ">";

	static function main() {
		var list = [1, 2];
		Sys.println(grow(list, [7]));
		Sys.println(grow(list, list)); // expect: HX4
		var box = {inner: [1]};
		Sys.println(grow(box.inner, box.inner)); // expect: HX4
		var item = new Item("pen");
		var some = [item];
		var others = [item];
		some[0].n++;
		some[0].name += "s";
		Sys.println(others[0].n + label(item) + label(others[0]) + label({name: "cup"}));
	}
}
