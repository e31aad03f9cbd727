typedef Item = {
	var sku:String;
	var name:String;
	var quantity:Int;
	var price:Float;
	var tags:Array<String>;
}

class Inventory {
	var items:Map<String, Item> = new Map();
	var order:Array<Item> = [];
	var log:Array<String> = [];

	public function new() {}

	public function add(sku:String, name:String, quantity:Int, price:Float):Item {
		var item = {
			sku: sku,
			name: name,
			quantity: quantity,
			price: price,
			tags: []
		};
		items.set(sku, item);
		order.push(item);
		log.push('added $sku');
		return item;
	}

	public function find(sku:String):Null<Item> {
		return items.get(sku);
	}

	public function take(sku:String, count:Int):Bool {
		var item = items.get(sku);
		if (item == null || item.quantity < count) {
			log.push('cannot take $count of $sku');
			return false;
		}
		item.quantity -= count;
		log.push('took $count of $sku');
		return true;
	}

	public function restock(below:Int, amount:Int) {
		for (item in order) {
			if (item.quantity < below) {
				item.quantity += amount;
				log.push('restocked ${item.sku}');
			}
		}
	}

	public function value():Float {
		var total = 0.0;
		for (item in order)
			total += item.quantity * item.price;
		return total;
	}

	public function report():String {
		return order.map(i -> i.name + ":" + i.quantity + (i.tags.length > 0 ? "[" + i.tags.join(",") + "]" : "")).join(" ");
	}

	public function history():Array<String> {
		return log;
	}
}

class StockRoom {
	static function main() {
		var inventory = new Inventory();
		var bolt = inventory.add("B1", "bolt", 100, 0.1);
		inventory.add("N1", "nut", 20, 0.05);
		inventory.add("H1", "hammer", 2, 15.5);
		bolt.tags.push("metal");
		inventory.take("B1", 30);
		inventory.take("H1", 3);
		var hammer = inventory.find("H1");
		if (hammer != null) {
			hammer.tags.push("tool");
			hammer.price = 14;
		}
		inventory.restock(25, 50);
		trace(inventory.report());
		trace(bolt.quantity);
		trace(inventory.value());
		for (line in inventory.history())
			trace(line);
	}
}
