class OrderLine {
	public var name:String;
	public var quantity:Int;

	public function new(name:String, quantity:Int) {
		this.name = name;
		this.quantity = quantity;
	}
}

class ShopOrder {
	public var lines:Array<OrderLine> = [];

	public function new() {}

	public function put(name:String):ShopOrder {
		for (line in lines) {
			if (line.name == name) {
				line.quantity += 1;
				return this;
			}
		}
		lines.push(new OrderLine(name, 1));
		return this;
	}

	public function text():String
		return [for (line in lines) line.name + " x" + line.quantity].join(", ");
}

/** A line that is there already grows. **/
class OrderLinesGrow {
	static function main() {
		var order = new ShopOrder().put("tea").put("cake").put("tea");
		Sys.println(order.text());
		order.put("cake").put("cake");
		Sys.println(order.text());
		for (line in order.lines)
			line.quantity *= 10;
		Sys.println(order.text());
	}
}
