class Entry {
	public var text:String;
	public var done = false;

	public function new(text:String)
		this.text = text;
}

class Editor {
	public var entries:Array<Entry> = [];
	public var selected:Null<Entry>;

	public function new() {}

	public function add(text:String)
		entries.push(new Entry(text));

	public function select(index:Int)
		selected = entries[index];

	public function toggle() {
		if (selected != null)
			selected.done = !selected.done;
	}

	public function rename(text:String) {
		if (selected != null)
			selected.text = text;
	}
}

/** What is selected is one of the list. **/
class SelectedItem {
	static function main() {
		var editor = new Editor();
		for (text in ["milk", "bread", "tea"])
			editor.add(text);
		editor.toggle();
		editor.select(1);
		editor.toggle();
		editor.rename("rye bread");
		editor.select(2);
		editor.toggle();
		for (entry in editor.entries)
			Sys.println((entry.done ? "x " : "- ") + entry.text);
	}
}
