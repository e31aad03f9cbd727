class Runner {
	public var name:String;
	public var points:Int;

	public function new(name:String, points:Int) {
		this.name = name;
		this.points = points;
	}
}

/** The best of a list is changed, and the list shows it. **/
class BestSoFar {
	static function best(runners:Array<Runner>):Runner {
		var found = runners[0];
		for (runner in runners)
			if (runner.points > found.points)
				found = runner;
		return found;
	}

	static function main() {
		var runners = [new Runner("a", 3), new Runner("b", 9), new Runner("c", 5)];
		var winner = best(runners);
		winner.points += 100;
		for (runner in runners)
			Sys.println(runner.name + " " + runner.points);
		best(runners).name = "winner";
		Sys.println(runners[1].name);
	}
}
