/** Structures in static variables and fields, some made with the class. **/
typedef Level = {name:String, score:Int};
typedef Setting = {key:String, value:String};

class StructuresInStatics {
	static var levels:Array<Level> = [];
	static var current:Level;
	static final defaults:Array<Setting> = [{key: "a", value: "1"}, {key: "b", value: "2"}];

	static function open(name:String):Level {
		for (level in levels)
			if (level.name == name)
				return level;
		var level = {name: name, score: 0};
		levels.push(level);
		return level;
	}

	static function score(n:Int) {
		current.score += n;
	}

	static function main() {
		current = open("cave");
		score(3);
		var forest = open("forest");
		forest.score = 10;
		score(4);
		current = forest;
		score(1);
		Sys.println([for (l in levels) l.name + l.score].join(" "));
		open("cave").name = "mine";
		Sys.println(levels[0].name);
		Sys.println(defaults.map(d -> d.key + d.value).join(","));
	}
}
