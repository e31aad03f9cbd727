using StringTools;
using Lambda;

typedef Todo = {
	var id:Int;
	var title:String;
	var done:Bool;
	@:optional var tags:Array<String>;
}

class TodoList {
	var items:Array<Todo> = [];
	var nextId = 1;

	public function new() {}

	public function add(title:String, ?tags:Array<String>):Todo {
		var todo:Todo = {id: nextId++, title: title.trim(), done: false};
		if (tags != null)
			todo.tags = tags;
		items.push(todo);
		return todo;
	}

	public function find(id:Int):Null<Todo> {
		return Lambda.find(items, item -> item.id == id);
	}

	public function complete(id:Int):Bool {
		for (item in items) {
			if (item.id == id && !item.done) {
				item.done = true;
				return true;
			}
		}
		return false;
	}

	public function rename(id:Int, title:String) {
		var item = find(id);
		if (item != null)
			item.title = title; // expect: HX4
	}

	public function remove(id:Int) {
		items = items.filter(item -> item.id != id);
	}

	public function pending():Int {
		return items.count(item -> !item.done);
	}

	public function render():String {
		var buffer = new StringBuf();
		for (item in items) {
			buffer.add(item.done ? "[x] " : "[ ] ");
			buffer.add(Std.string(item.id).lpad("0", 2));
			buffer.add(" ");
			buffer.add(item.title.rpad(".", 14));
			if (item.tags != null && item.tags.length > 0)
				buffer.add(" #" + item.tags.join(" #"));
			buffer.add("\n");
		}
		return buffer.toString();
	}

	static function main() {
		var list = new TodoList();
		list.add("  buy milk ");
		list.add("write report", ["work", "urgent"]);
		var third = list.add("call mum", []);
		Sys.println(third.id + " " + third.title);
		Sys.println(list.complete(2));
		Sys.println(list.complete(2));
		Sys.println(list.complete(9));
		list.rename(1, "buy oat milk");
		Sys.print(list.render());
		list.remove(3);
		list.add("water plants", ["home"]);
		Sys.print(list.render());
		Sys.println(list.pending());
		Sys.println(list.find(4) == null ? "gone" : list.find(4).title);
	}
}
