enum Terrain {
	Grass;
	Water(depth:Int);
	Building(b:House);
}

typedef House = {owner:String, level:Int, x:Int, y:Int};

class TileMap {
	public var tiles:Array<Array<Terrain>>;
	public var houses:Array<House> = [];

	var owners:Map<String, Array<House>> = new Map();

	public function new(w:Int, h:Int)
		tiles = [for (y in 0...h) [for (x in 0...w) x == y ? Water(x) : Grass]];

	public function build(owner:String, x:Int, y:Int):Bool {
		switch (tiles[y][x]) {
			case Grass:
				var house = {owner: owner, level: 1, x: x, y: y};
				tiles[y][x] = Building(house);
				houses.push(house);
				if (!owners.exists(owner))
					owners[owner] = [];
				owners[owner].push(house);
				return true;
			case Building(h) if (h.owner == owner):
				h.level++;
				return true;
			case _:
				return false;
		}
	}

	public function tax(owner:String):Int {
		var sum = 0;
		if (owners.exists(owner))
			for (h in owners[owner])
				sum += h.level * 10;
		return sum;
	}

	public function sell(from:String, to:String) {
		var list = owners[from];
		owners.remove(from);
		for (h in list)
			h.owner = to;
		owners[to] = owners.exists(to) ? owners[to].concat(list) : list;
	}

	public function show():String
		return tiles.map(row -> row.map(t -> switch (t) {
			case Grass: ".";
			case Water(d): "~";
			case Building({owner: o, level: l}): o.charAt(0) + l;
		}).join(" ")).join("\n");
}

class TilesMap {
	static function main() {
		var map = new TileMap(3, 3);
		map.build("ann", 1, 0);
		map.build("ann", 1, 0);
		map.build("bob", 1, 0);
		map.build("bob", 2, 0);
		map.build("bob", 0, 0);
		map.build("ann", 0, 2);
		Sys.println(map.show());
		Sys.println(map.tax("ann") + " " + map.tax("bob"));
		map.sell("bob", "ann");
		map.houses[1].level = 5;
		Sys.println(map.show());
		Sys.println(map.tax("ann") + " " + map.tax("bob"));
	}
}
