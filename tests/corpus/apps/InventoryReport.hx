using Lambda;
using StringTools;

typedef Item = {
	name:String,
	category:String,
	price:Float,
	stock:Int
}

class InventoryReport {
	static final CSV = "name,category,price,stock
hammer,tools,12.5,10
saw,tools,20,0
apple,food,0.5,200
bread,food,3.25,15
nails,tools,0.1,bad
lamp,home,35,4
";

	static function parse(text:String):{items:Array<Item>, errors:Array<String>} {
		var items = [];
		var errors = [];
		var lines = text.split("\n");
		var header = lines.shift().split(",");
		for (number => line in lines) {
			if (line.trim() == "")
				continue;
			var cells = line.split(",");
			if (cells.length != header.length) {
				errors.push('line ${number + 2}: ${cells.length} cells');
				continue;
			}
			var stock = Std.parseInt(cells[3]);
			if (stock == null) {
				errors.push('line ${number + 2}: stock "${cells[3]}"');
				continue;
			}
			items.push({
				name: cells[0],
				category: cells[1],
				price: Std.parseFloat(cells[2]),
				stock: stock
			});
		}
		return {items: items, errors: errors};
	}

	static function byCategory(items:Array<Item>):Map<String, Array<Item>> {
		var groups = new Map<String, Array<Item>>();
		for (item in items) {
			var group = groups[item.category];
			if (group == null) {
				group = [];
				groups[item.category] = group;
			}
			group.push(item);
		}
		return groups;
	}

	static function money(value:Float):String {
		var cents = Math.round(value * 100);
		return Std.int(cents / 100) + "." + Std.string(cents % 100).lpad("0", 2);
	}

	static function main() {
		var parsed = parse(CSV);
		for (error in parsed.errors)
			Sys.println("! " + error);
		var groups = byCategory(parsed.items);
		var names = [for (name in groups.keys()) name];
		names.sort((a, b) -> a < b ? -1 : a > b ? 1 : 0);
		var total = 0.0;
		for (name in names) {
			var group = groups[name];
			var value = group.fold((item, sum:Float) -> sum + item.price * item.stock, 0.0);
			total += value;
			Sys.println(name.toUpperCase().rpad(" ", 8) + money(value).lpad(" ", 10));
			group.sort((a, b) -> Reflect.compare(a.name, b.name));
			for (item in group) {
				var mark = item.stock == 0 ? " (sold out)" : "";
				Sys.println('  ${item.name.rpad(" ", 10)} ${money(item.price)} x ${item.stock}$mark');
			}
		}
		Sys.println("total".rpad("-", 8) + money(total).lpad("-", 10));
		var cheapest = parsed.items.fold((i, best:Item) -> best == null || i.price < best.price ? i : best, null);
		Sys.println('cheapest: ${cheapest.name}');
		Sys.println('all stocked: ${parsed.items.foreach(i -> i.stock > 0)}');
		Sys.println('any home: ${parsed.items.exists(i -> i.category == "home")}');
	}
}
