// What lists and maps of Dynamic hold: one shape where all that goes in is seen, anything where not.
class OpenElements {
	static var kept:Array<Dynamic> = [];
	static function given(n:Int):Dynamic {
		return n > 2 ? null : n;
	}
	static function tag(all:Array<Dynamic>) {
		all.push("tagged");
	}
	static function main() {
		var texts:Array<Dynamic> = ["a", null, "b"];
		for (t in texts) Sys.println(t);
		Sys.println(texts);
		var numbers:Array<Dynamic> = [1, 2.5, null];
		for (n in numbers) Sys.println("n " + n);
		var mixed:Array<Dynamic> = [1, "x", {a: 1}];
		for (m in mixed) Sys.println(m);
		kept.push({name: "one", size: 1});
		kept.push({name: "two"});
		for (k in kept) Sys.println(k.name + " " + k.size);
		kept.push("text");
		Sys.println(kept.length);
		var objects:Array<Dynamic> = [{n: 1}];
		tag(objects);
		for (o in objects) Sys.println(Std.isOfType(o, String) ? o : o.n);
		var table:Map<String, Dynamic> = new Map();
		table.set("x", {v: 1});
		table["y"] = {v: 2};
		var keys = [for (k in table.keys()) k];
		keys.sort(Reflect.compare);
		for (k in keys) Sys.println(table[k].v + table.get(k).v);
		var grid:Array<Array<Dynamic>> = [[1, "a"], [{q: 2}]];
		for (row in grid) for (cell in row) Sys.println(cell);
		var stack:Array<Dynamic> = [];
		stack.push(1);
		stack.push("two");
		while (stack.length > 0) Sys.println(stack.pop());
		var found = Lambda.find(kept, k -> k.name == "two");
		Sys.println(found.name);
		for (o in kept) if (!Std.isOfType(o, String)) o.seen = true;
		Sys.println(kept[0].seen);
		Sys.println([for (n in 0...5) given(n)]);
		var maybe:Array<Dynamic> = [for (n in 0...5) given(n)];
		for (m in maybe) Sys.println("m " + m);
		var swapped:Array<Dynamic> = [{n: 1}, {n: 2}];
		var t = swapped[0];
		swapped[0] = swapped[1];
		swapped[1] = t;
		Sys.println(swapped.map(s -> s.n).join(","));
		swapped.sort((a, b) -> a.n - b.n);
		Sys.println([for (s in swapped) s.n * 2]);
		var any:Dynamic = [1, 2, 3];
		any.push(4);
		Sys.println(any.length);
		for (i in 0...any.length) Sys.println(any[i]);
	}
}
