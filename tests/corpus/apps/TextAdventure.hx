class Room {
	public var name:String;
	public var description:String;
	public var exits:Map<String, String> = new Map();
	public var items:Array<String> = [];

	public function new(name:String, description:String) {
		this.name = name;
		this.description = description;
	}
}

class Game {
	var rooms:Map<String, Room> = new Map();
	var here:Room;
	var bag:Array<String> = [];
	var moves = 0;

	public var over(default, null) = false;

	public function new() {
		var hall = add("hall", "A long hall.");
		var cellar = add("cellar", "Dark and damp.");
		var garden = add("garden", "Roses everywhere.");
		connect(hall, "down", cellar, "up");
		connect(hall, "out", garden, "in");
		cellar.items.push("lamp");
		cellar.items.push("key");
		garden.items.push("rose");
		here = hall;
	}

	function add(name:String, description:String):Room {
		var room = new Room(name, description);
		rooms[name] = room;
		return room;
	}

	function connect(a:Room, there:String, b:Room, back:String) {
		a.exits[there] = b.name;
		b.exits[back] = a.name;
	}

	public function command(line:String):String {
		moves++;
		var words = line.toLowerCase().split(" ");
		return switch words {
			case ["look"]: look();
			case ["go", direction]: go(direction);
			case ["take", item]: take(item);
			case ["drop", item]: drop(item);
			case ["bag"] | ["inventory"]: bag.length == 0 ? "Your bag is empty." : "You carry " + bag.join(", ") + ".";
			case ["quit"]:
				over = true;
				'Bye after $moves moves.';
			case [verb, _] if (verb.length > 5): "Such long words!";
			case _: "I don't understand: " + line;
		}
	}

	function look():String {
		var text = here.name + ": " + here.description;
		if (here.items.length > 0)
			text += " You see " + here.items.join(", ") + ".";
		var exits = [for (e in here.exits.keys()) e];
		exits.sort(Reflect.compare);
		return text + " Exits: " + exits.join(", ");
	}

	function go(direction:String):String {
		var target = here.exits[direction];
		if (target == null)
			return "No way " + direction + ".";
		here = rooms[target];
		return look();
	}

	function take(item:String):String {
		if (!here.items.remove(item))
			return "No " + item + " here.";
		bag.push(item);
		return "Taken.";
	}

	function drop(item:String):String {
		if (bag.indexOf(item) == -1)
			return "You have no " + item + ".";
		bag.remove(item);
		here.items.push(item);
		return "Dropped.";
	}
}

class TextAdventure {
	static function main() {
		var game = new Game();
		var script = [
			"look", "go down", "take lamp", "take sword", "go west", "bag", "go up", "drop lamp", "go out", "take rose", "inventory", "GO IN", "look",
			"examine it", "dance", "quit", "look"
		];
		for (line in script) {
			if (game.over)
				break;
			Sys.println("> " + line);
			Sys.println(game.command(line));
		}
	}
}
