class Cart {
	public var total = 0;
	public var lines:Array<String> = [];

	public function new() {}

	public function add(name:String, price:Int):Cart {
		lines.push(name);
		total += price;
		return this;
	}
}

/** Objects that function values change. **/
class ObjectInClosure {
	static function main() {
		var cart = new Cart();
		var add = function(name:String) cart.add(name, name.length);
		add("tea");
		add("coffee");
		Sys.println(cart.total);
		Sys.println(cart.lines);
		var other = new Cart();
		["x", "yy"].map(name -> other.add(name, 1).total);
		Sys.println(other.total);
		var kept = new Cart();
		var actions = [() -> kept.total += 5, () -> kept.total *= 2];
		for (action in actions)
			action();
		Sys.println(kept.total);
	}
}
