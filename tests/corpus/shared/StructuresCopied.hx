/** A copy of a shared structure is another one. **/
typedef Doc = {title:String, lines:Array<String>};

class Editor {
	public var doc:Doc;
	public var open:Array<Doc> = [];

	var undos:Array<Doc> = [];

	public function new(doc:Doc) {
		this.doc = doc;
		open.push(doc);
	}

	public function save() {
		undos.push({title: doc.title, lines: doc.lines.copy()});
	}

	public function saveAll() {
		undos.push(Reflect.copy(doc));
	}

	public function undo():Bool {
		var old = undos.pop();
		if (old == null)
			return false;
		doc.title = old.title;
		doc.lines = old.lines;
		return true;
	}
}

class StructuresCopied {
	static function main() {
		var doc = {title: "one", lines: ["a"]};
		var editor = new Editor(doc);
		editor.save();
		doc.lines.push("b");
		doc.title = "two";
		editor.saveAll();
		editor.open[0].title = "three";
		Sys.println(doc.title + " " + doc.lines.join(","));
		editor.undo();
		Sys.println(doc.title + " " + editor.open[0].lines.join(","));
		editor.undo();
		Sys.println(doc.title + " " + editor.doc.lines.join(",") + " " + editor.undo());
		var queue = [doc];
		var history = queue.copy();
		var first = queue.shift();
		first.title = "seen";
		Sys.println(history[0].title + queue.length);
	}
}
