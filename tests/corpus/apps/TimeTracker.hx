typedef Entry = {task:Task, minutes:Int};
typedef Task = {
	id:Int,
	title:String,
	tags:Array<String>,
	done:Bool,
	?parent:Task
};

class Tracker {
	public var tasks(default, null):Array<Task>;
	public var entries(default, null):Array<Entry>;
	var nextId = 1;
	var current:Null<Task> = null;

	public function new() {
		tasks = [];
		entries = [];
	}

	public function create(title:String, ?parent:Task):Task {
		var task:Task = {id: nextId++, title: title, tags: [], done: false};
		if (parent != null)
			task.parent = parent;
		tasks.push(task);
		return task;
	}

	public function start(task:Task) {
		current = task;
	}

	public function spend(minutes:Int) {
		if (current == null)
			throw "nothing is started";
		entries.push({task: current, minutes: minutes});
	}

	public function finish() {
		if (current != null) {
			current.done = true;
			current = null;
		}
	}

	public function total(task:Task):Int {
		var sum = 0;
		for (entry in entries)
			if (entry.task.id == task.id)
				sum += entry.minutes;
		for (child in tasks)
			if (child.parent != null && child.parent.id == task.id)
				sum += total(child);
		return sum;
	}

	public function open():Array<Task> {
		return tasks.filter(t -> !t.done);
	}
}

class TimeTracker {
	static function main() {
		var tracker = new Tracker();
		var site = tracker.create("site");
		var design = tracker.create("design", site);
		var code = tracker.create("code", site);
		design.tags.push("figma");
		code.tags.push("haxe");
		code.tags.push("slow");
		tracker.start(design);
		tracker.spend(30);
		tracker.spend(15);
		tracker.finish();
		tracker.start(code);
		tracker.spend(120);
		site.title = "web site";
		Sys.println(tracker.total(site));
		Sys.println(design.done);
		for (t in tracker.open())
			Sys.println(t.id + " " + t.title + " " + t.tags.join("/"));
		Sys.println(tracker.tasks[1].parent.title);
		try {
			tracker.finish();
			tracker.spend(3);
		} catch (e:String) {
			Sys.println("error: " + e);
		}
		Sys.println(tracker.open().length);
	}
}
