class Basket {
	final items:Array<String>;

	public var added = 0;

	public function new(items:Array<String>)
		this.items = items;

	public function add(item:String):Basket {
		items.push(item);
		added++;
		return this;
	}

	public function size():Int
		return items.length;
}

class Prices {
	var table:Map<String, Int>;

	public function new(table:Map<String, Int>) {
		this.table = table;
	}

	public function put(name:String, price:Int):Void
		table[name] = price;

	public function of(name:String):Int
		return table.exists(name) ? table[name] : 0;
}

/** A list and a map that an object is made with, and that its maker goes on with. **/
class GivenToConstructors {
	static function fill(basket:Basket):Void {
		for (i in 0...2)
			basket.add("more" + i);
	}

	static function main() {
		var list = ["tea"];
		var basket = new Basket(list);
		basket.add("milk").add("bread");
		fill(basket);
		Sys.println(list.join(" "));
		list.push("salt");
		Sys.println(basket.size() + " " + basket.added);
		for (i in 0...3)
			basket.add("x" + i);
		Sys.println(list.length);

		var table = ["tea" => 3];
		for (name in ["milk", "bread"]) {
			var prices = new Prices(table);
			prices.put(name, name.length);
			Sys.println(prices.of("tea") + prices.of(name));
		}
		Sys.println(table["milk"] + " " + table["bread"]);
		var prices = new Prices(table);
		table["salt"] = 1;
		Sys.println(prices.of("salt"));
	}
}
