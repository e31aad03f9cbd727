/** A text adventure: commands as an enum, matched from words; rooms in a map, a player with a score. **/
enum Direction { North; South; East; West; }

enum Command {
  Go(where:Direction);
  Take(item:String);
  Drop(item:String);
  Use(item:String, ?target:String);
  Look;
  Inventory;
  Unknown(words:Array<String>);
}

typedef Exit = {direction:Direction, target:String, ?lockedBy:String};

class Room {
  public final id:String;
  public var description(default, null):String;
  public final exits:Array<Exit> = [];
  public var items:Array<String>;
  var visits = 0;

  public function new(id:String, description:String, ?items:Array<String>) {
    this.id = id;
    this.description = description;
    this.items = items == null ? [] : items;
  }

  public function exit(direction:Direction, target:String, ?lockedBy:String):Room {
    exits.push({direction: direction, target: target, lockedBy: lockedBy});
    return this;
  }

  public function enter():String {
    visits++;
    var text = if (visits == 1) 'You see $description.' else 'Back again ($visits).';
    if (items.length > 0) text += ' Here: ' + items.join(", ") + ".";
    return text;
  }

  public function findExit(direction:Direction):Null<Exit> {
    for (e in exits) if (e.direction == direction) return e;
    return null;
  }
}

class Player {
  public var room:Room;
  public final bag:Array<String> = [];
  public var score(get, never):Int;
  public var moves = 0;
  public var bonus = 0;

  public function new(room:Room) this.room = room;

  function get_score():Int return bag.length * 10 + bonus - moves;

  public function has(item:String):Bool return bag.indexOf(item) >= 0;
}

class Game {
  final rooms:Map<String, Room> = new Map();
  final player:Player;
  final log:Array<String> = [];
  public var won(default, null) = false;

  public function new() {
    var hall = add(new Room("hall", "a dusty hall", ["lamp", "rope"]));
    add(new Room("cellar", "a damp cellar", ["key"]));
    add(new Room("vault", "a shining vault", ["gold"]));
    hall.exit(South, "cellar");
    rooms["cellar"].exit(North, "hall").exit(East, "vault", "key");
    rooms["vault"].exit(West, "cellar");
    player = new Player(hall);
  }

  function add(room:Room):Room {
    rooms[room.id] = room;
    return room;
  }

  static function parse(line:String):Command {
    var words = line.toLowerCase().split(" ").filter(w -> w != "" && w != "the");
    return switch (words) {
      case ["go", d] | [d = "north" | "south" | "east" | "west"]:
        switch (d) {
          case "north": Go(North);
          case "south": Go(South);
          case "east": Go(East);
          case "west": Go(West);
          case _: Unknown(words);
        }
      case ["take" | "get", item]: Take(item);
      case ["drop", item]: Drop(item);
      case ["use", item]: Use(item);
      case ["use", item, "on", target]: Use(item, target);
      case ["look"]: Look;
      case ["i"] | ["inventory"]: Inventory;
      case other: Unknown(other);
    }
  }

  function run(command:Command):String {
    player.moves++;
    return switch (command) {
      case Go(d):
        var e = player.room.findExit(d);
        if (e == null) 'No way ${d.getName().toLowerCase()}.';
        else if (e.lockedBy != null && !player.has(e.lockedBy)) "It is locked.";
        else {
          player.room = rooms[e.target];
          if (e.target == "vault") player.bonus += 5;
          player.room.enter();
        }
      case Take(item):
        if (player.room.items.remove(item)) {
          player.bag.push(item);
          if (item == "gold") won = true;
          'Taken: $item.';
        } else 'There is no $item.';
      case Drop(item) if (player.has(item)):
        player.bag.remove(item);
        player.room.items.push(item);
        'Dropped $item.';
      case Drop(item): 'You have no $item.';
      case Use("lamp", null): "The lamp glows.";
      case Use(item, null): 'How to use $item?';
      case Use(item, target): 'You rub $item on $target.';
      case Look: player.room.enter();
      case Inventory: player.bag.length == 0 ? "Empty hands." : player.bag.join(",");
      case Unknown([]): "Say something.";
      case Unknown(words): 'I do not know "${words.join(" ")}".';
    }
  }

  public function play(lines:Array<String>) {
    for (i => line in lines) {
      var answer = run(parse(line));
      log.push('${i + 1}. $line: $answer');
      if (won) {
        log.push('Won with ${player.score} points');
        break;
      }
    }
    return log;
  }
}

class CaveAdventure {
  static function main() {
    var game = new Game();
    var said = game.play([
      "look", "take the lamp", "take lamp", "use lamp", "go up", "north", "south", "east",
      "get key", "i", "use key on door", "dance wildly", "", "drop lamp", "drop sword", "go east",
      "look", "take gold", "north"
    ]);
    for (line in said) Sys.println(line);
    Sys.println(game.won);
  }
}
