typedef Category = {name:String, limit:Float, spent:Float, sub:Array<Category>};

class BudgetPlan {
	static function category(name:String, limit:Float, ?sub:Array<Category>):Category {
		return {name: name, limit: limit, spent: 0.0, sub: sub == null ? [] : sub};
	}

	static function find(c:Category, name:String):Null<Category> {
		if (c.name == name)
			return c;
		for (s in c.sub) {
			var found = find(s, name);
			if (found != null)
				return found;
		}
		return null;
	}

	static function spend(root:Category, name:String, amount:Float):Bool {
		var c = find(root, name);
		if (c == null)
			return false;
		c.spent += amount;
		return c.spent <= c.limit;
	}

	static function total(c:Category):Float {
		var sum = c.spent;
		for (s in c.sub)
			sum += total(s);
		return sum;
	}

	static function report(c:Category, indent:String = ""):Array<String> {
		var lines = [indent + c.name + " " + total(c) + "/" + c.limit];
		for (s in c.sub)
			lines = lines.concat(report(s, indent + "  "));
		return lines;
	}

	static function main() {
		var root = category("all", 1000, [
			category("home", 600, [category("rent", 500), category("power", 80)]),
			category("food", 300),
			category("fun", 100)
		]);
		Sys.println(spend(root, "rent", 500));
		Sys.println(spend(root, "power", 90.5));
		Sys.println(spend(root, "golf", 1));
		var food = find(root, "food");
		food.sub.push(category("snacks", 20));
		spend(root, "snacks", 5);
		food.spent += 120;
		for (line in report(root))
			Sys.println(line);
		var over = [];
		function check(c:Category) {
			if (total(c) > c.limit)
				over.push(c);
			for (s in c.sub)
				check(s);
		}
		check(root);
		for (c in over)
			c.limit = total(c);
		Sys.println(over.map(c -> c.name + "=" + c.limit).join(","));
		Sys.println(find(root, "power").limit);
	}
}
