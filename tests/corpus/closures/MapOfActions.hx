/** Commands by name, over shared variables. **/
class MapOfActions {
	static function main() {
		var x = 0;
		var y = 0;
		var moves:Map<String, Int->Void> = [
			"right" => n -> x += n,
			"left" => n -> x -= n,
			"up" => n -> y += n
		];
		moves["down"] = n -> y -= n;
		for (move in ["right 5", "up 3", "left 2", "down 10"]) {
			var parts = move.split(" ");
			moves[parts[0]](Std.parseInt(parts[1]));
		}
		Sys.println('$x $y');
	}
}
