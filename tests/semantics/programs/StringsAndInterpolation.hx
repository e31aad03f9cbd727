class StringsAndInterpolation {
	static function main() {
		var name = "Ada";
		var age = 36;
		var price = 1.5;
		var text = 'Hello $name, ${age + 1} and ${price > 1 ? "much" : 'little ${name.length}'} $$';
		var parts = text.split(" ").filter(p -> p != "").map(p -> p.charAt(0).toUpperCase() + p.substr(1));
		var code:Null<Int> = text.charCodeAt(0);
		var raw = "tab\t\u00e9" + 'single "quoted"';
		var number = Std.parseInt("12");
		var float = Std.parseFloat("1.5");
		var buffer = new StringBuf();
		buffer.add(1);
		buffer.add("x");
		buffer.addChar('a'.code);
		trace(parts.join("-"), code + 1, raw.length, number + 1, float * 2, buffer.toString().length, "a" + null + true + 1.5);
		trace(name.indexOf("d") >= 0, name.substring(1, 2).toLowerCase(), String.fromCharCode(65), name + age + price);
		var r = ~/(\w+)-(\d+)/g;
		if (r.match("ab-12"))
			trace(r.matched(1).length + Std.parseInt(r.matched(2)), r.replace("a-1", "$2"), r.map("b-2", e -> e.matched(1)));
	}
}
