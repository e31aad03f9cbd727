typedef Ingredient = {name:String, grams:Float};
typedef Recipe = {
	title:String,
	servings:Int,
	ingredients:Array<Ingredient>,
	steps:Array<String>
};

class RecipeBook {
	static function recipe(title:String, servings:Int):Recipe {
		return {title: title, servings: servings, ingredients: [], steps: []};
	}

	static function with(r:Recipe, name:String, grams:Float):Recipe {
		r.ingredients.push({name: name, grams: grams});
		return r;
	}

	static function scale(r:Recipe, servings:Int):Recipe {
		var f = servings / r.servings;
		return {
			title: r.title,
			servings: servings,
			ingredients: [for (i in r.ingredients) {name: i.name, grams: i.grams * f}],
			steps: r.steps // expect: HX4
		};
	}

	static function shopping(list:Array<Recipe>):Map<String, Float> {
		var need = new Map<String, Float>();
		for (r in list)
			for (i in r.ingredients) {
				var had = need.get(i.name);
				need.set(i.name, (had == null ? 0 : had) + i.grams);
			}
		return need;
	}

	static function main() {
		var pancakes = recipe("pancakes", 2);
		with(with(pancakes, "flour", 120), "milk", 250);
		pancakes.ingredients.push({name: "egg", grams: 60});
		pancakes.steps.push("mix");
		pancakes.steps.push("fry");
		var bread = with(recipe("bread", 4), "flour", 500);
		bread.ingredients.push({name: "water", grams: 300});
		var party = scale(pancakes, 6);
		pancakes.ingredients[0].grams = 100;
		var book = [pancakes, bread, party];
		var need = shopping(book);
		var names = [for (k in need.keys()) k];
		names.sort((a, b) -> a < b ? -1 : a > b ? 1 : 0);
		for (n in names)
			Sys.println(n + ": " + need[n]);
		book.sort((a, b) -> b.servings - a.servings);
		var biggest = book[0];
		biggest.title += "!";
		biggest.ingredients[1].grams += 5;
		Sys.println(book.map(r -> r.title + " for " + r.servings).join(", "));
		Sys.println(party.ingredients.map(i -> i.name + " " + i.grams).join(", "));
		Sys.println(bread.title + " " + pancakes.steps.join(" > "));
	}
}
