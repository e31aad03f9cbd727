typedef Theme = {name:String, colors:Map<String, String>, sizes:{small:Int, large:Int}, ?base:Theme};

class ThemeConfig {
	static function derive(base:Theme, name:String, ?change:Theme->Void):Theme {
		var t:Theme = {name: name, colors: base.colors.copy(), sizes: {small: base.sizes.small, large: base.sizes.large}, base: base};
		if (change != null)
			change(t);
		return t;
	}

	static function css(t:Theme):String {
		var keys = [for (k in t.colors.keys()) k];
		keys.sort(Reflect.compare);
		return t.name + "{" + keys.map(k -> k + ":" + t.colors[k]).join(";") + "} " + t.sizes.small + "-" + t.sizes.large;
	}

	static function main() {
		var light:Theme = {name: "light", colors: ["bg" => "white", "fg" => "black"], sizes: {small: 10, large: 20}};
		var dark = derive(light, "dark", t -> {
			t.colors["bg"] = "black";
			t.colors["fg"] = "white";
		});
		var big = derive(dark, "big", function(t) {
			t.sizes.small *= 2;
			t.sizes.large += 15;
		});
		light.colors["link"] = "blue";
		for (t in [light, dark, big])
			Sys.println(css(t));
		var b = big.base;
		b.name = "night";
		b.colors.set("fg", "grey");
		Sys.println(css(dark) + " " + big.base.base.name);
		var all = ["l" => light, "d" => dark];
		var current = all["d"];
		current.sizes = light.sizes;
		current.sizes.small = 1;
		Sys.println(light.sizes.small + " " + dark.sizes.small);
	}
}
