/** A list handed to an object that keeps it. **/
class Basket {
	final items:Array<String>;

	public function new(items:Array<String>) {
		this.items = items.copy();
	}

	public function add(item:String) {
		items.push(item);
	}

	public function size()
		return items.length;

	public function all():Array<String> {
		return items.copy();
	}
}

class ListPassedOn {
	static function main() {
		var start = ["a"];
		var basket = new Basket(start);
		basket.add("b");
		start.push("x");
		Sys.println(start.join(",") + " " + basket.size());
		var all = basket.all();
		all.push("y");
		Sys.println(basket.all().join(",") + " " + all.length);
	}
}
