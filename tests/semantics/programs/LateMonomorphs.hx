class LateMonomorphs {
	static function main() {
		var total:Null<Int> = null;
		var items = [];
		for (i in 0...3) {
			items.push(i);
			if (total == null)
				total = 0;
			total += i;
		}
		var best = null;
		for (word in ["a", "bcd"])
			if (best == null || word.length > best.length)
				best = word;
		var map = new Map();
		map.set("a", 1);
		var f = null;
		f = function(x:Int):Int return x <= 0 ? 0 : f(x - 1) + 1;
		var state = {count: 0, names: []};
		state.names.push("x");
		state.count++;
		var found;
		if (items.length > 2)
			found = "many";
		else
			found = "few";
		trace(total + 1, best.toUpperCase(), map.get("a") + 1, f(3), state.names[0].length, found.length);
		var add = function(a, b) return a + b;
		trace(add(1, 2) * 2);
	}
}
