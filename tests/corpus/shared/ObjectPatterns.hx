/** Patterns that ask for fields of objects that several names see. **/
enum State {
  Idle;
  Busy(task:String, left:Int);
}

class Worker {
  public var name:String;
  public var state:State = Idle;
  public var boss:Null<Worker>;

  public function new(name:String, ?boss:Worker) {
    this.name = name;
    this.boss = boss;
  }
}

class ObjectPatterns {
  static function say(w:Null<Worker>):String {
    return switch w {
      case null: "nobody";
      case {state: Busy(task, 0)}: '${w.name} ends $task';
      case {state: Busy(task, left), name: n} if (left > 5): '$n is deep in $task';
      case {boss: {name: "ann"}, name: n}: '$n works for ann';
      case {boss: null}: 'free ${w.name}';
      case other: other.name;
    }
  }

  static function main() {
    var ann = new Worker("ann");
    var team = [ann, new Worker("bob", ann), new Worker("cid", ann), null];
    team.push(new Worker("dan", team[1]));
    for (w in team) Sys.println(say(w));
    var bob = team[1];
    bob.state = Busy("paint", 7);
    team[2].state = Busy("sort", 0);
    for (w in team) Sys.println(say(w));
    switch [bob, ann] {
      case [{state: Busy(t, n)}, {state: Idle}]: Sys.println('$t $n');
      case _: Sys.println("other");
    }
    ann.name = "eve";
    Sys.println(say(bob) + ", " + say(team[4]) + ", " + say(ann));
  }
}
