// What lists and maps of Dynamic hold: one shape where all that goes in is seen, anything where not.
class Cat { public var name:String; public function new(n) name = n; public function toString() return "cat " + name; }
class Crate { public var items:Array<Dynamic> = []; public function new() {} public function add(x:Dynamic) { items.push(x); return this; } }
class OpenContainers {
	static function names(all:Array<Dynamic>):String return [for (a in all) a.name].join(",");
	static function first(all:Array<Dynamic>):Dynamic return all[0];
	static function store(map:Map<String, Array<Dynamic>>, key:String, value:Dynamic) {
		if (!map.exists(key)) map.set(key, []);
		map.get(key).push(value);
	}
	static function main() {
		var pets:Array<Dynamic> = [new Cat("Tom"), {name: "rex"}];
		Sys.println(names(pets));
		for (p in pets) Sys.println(p.name);
		var cats:Array<Dynamic> = [new Cat("A"), new Cat("B")];
		for (c in cats) { c.name = c.name + "!"; Sys.println(c); }
		Sys.println(first(cats).name);
		var parsed:Array<Dynamic> = haxe.Json.parse('[{"name": "j", "v": 1}, {"name": "k"}]');
		parsed.push({name: "own"});
		for (p in parsed) Sys.println(p.name + p.v);
		var objs:Array<Dynamic> = [{a: 1}, {a: 2}];
		for (o in objs) Reflect.setField(o, "b", 5);
		for (o in objs) Sys.println(o.a + o.b);
		var m = new Map<String, Array<Dynamic>>();
		store(m, "x", {q: 1});
		store(m, "x", "str");
		store(m, "y", [1, 2]);
		var ks = [for (k in m.keys()) k];
		ks.sort(Reflect.compare);
		for (k in ks) Sys.println(k + m.get(k));
		var b = new Crate();
		b.add({z: 1}).add("w").add(3);
		for (i in b.items) Sys.println(i);
		b.items.push(null);
		Sys.println(b.items.length + " " + b.items[3]);
		var fns:Array<Dynamic> = [x -> x + 1, x -> x * 2];
		for (f in fns) Sys.println(f(5));
		var q:Array<Dynamic> = [];
		q.push({pri: 2, job: "b"});
		q.push({pri: 1, job: "a"});
		q.sort((l, r) -> l.pri - r.pri);
		while (q.length > 0) { var j = q.shift(); Sys.println(j.job); if (j.pri == 1 && q.length < 3) q.push({pri: 9, job: "again"}); }
		var tree:Dynamic = {v: 1, kids: [{v: 2, kids: []}, {v: 3, kids: [{v: 4, kids: []}]}]};
		function sum(t:Dynamic):Int { var s:Int = t.v; var kids:Array<Dynamic> = t.kids; for (k in kids) s += sum(k); return s; }
		Sys.println(sum(tree));
		var rows:Array<Dynamic> = [];
		for (i in 0...3) { var row:Dynamic = {id: i}; if (i % 2 == 0) row.even = true; rows.push(row); }
		for (r in rows) Sys.println(r.id + " " + r.even);
		Sys.println(rows.filter(r -> r.even == true).length);
		var copy = rows.copy();
		copy.push({id: 7, extra: "e"});
		for (r in copy) Sys.println(r.extra);
		Sys.println(rows.concat([{id: 8}]).map(r -> r.id));
		var idx:Map<Int, Dynamic> = [1 => {t: "one"}, 2 => {t: "two"}];
		for (k => v in idx) if (k == 2) Sys.println(v.t);
		idx[3] = {t: "three", more: 1};
		Sys.println(idx[3].more + " " + idx[1].more);
		var un:Dynamic = idx.get(9);
		Sys.println(un == null ? "none" : un.t);
		var list:Array<Dynamic> = [for (i in 0...2) {n: i}];
		var alias = list;
		alias.push({n: 9, x: 1});
		Sys.println(alias[2].x);
		var obj:Dynamic = {items: list.copy()};
		obj.items.push({n: 3, y: 1});
		var its:Array<Dynamic> = obj.items;
		for (i in its) Sys.println(i.y);
	}
}
