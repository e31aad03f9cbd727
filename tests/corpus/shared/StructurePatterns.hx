/** Patterns ask shared structures for their fields. **/
enum State {
	Idle;
	Busy(with:Task);
}

typedef Task = {id:Int, title:String, state:String, ?next:Task};

class Board {
	public var tasks:Array<Task> = [];
	public var current:State = Idle;

	public function new() {}

	public function add(title:String):Task {
		var task:Task = {id: tasks.length, title: title, state: "new"};
		if (tasks.length > 0)
			tasks[tasks.length - 1].next = task;
		tasks.push(task);
		return task;
	}

	public function start(task:Task) {
		current = Busy(task);
		task.state = "busy";
	}
}

class StructurePatterns {
	static function describe(task:Task):String {
		return switch (task) {
			case {state: "new", title: title}: 'new $title';
			case {id: 0, state: s}: 'first is $s';
			case {next: null}: "last";
			case {next: {title: t}}: 'before $t';
		}
	}

	static function main() {
		var board = new Board();
		var a = board.add("a");
		board.add("b");
		var c = board.add("c");
		board.start(a);
		Sys.println(board.tasks.map(describe).join("; "));
		switch (board.current) {
			case Busy(task):
				task.state = "done";
				Sys.println(task.title);
			case Idle:
				Sys.println("idle");
		}
		board.tasks[1].state = "busy";
		c.state = "busy";
		Sys.println(board.tasks.map(describe).join("; "));
		switch (board.current) {
			case Busy({id: id, state: state}):
				Sys.println(id + " " + state);
			case _:
		}
		Sys.println(a.next.next.title + (a.next.next.next == null));
	}
}
