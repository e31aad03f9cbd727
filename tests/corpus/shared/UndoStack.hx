/** Commands keep the document that they change. **/
class Document {
	public var text = "";
	public var saved = true;

	public function new() {}
}

abstract class Command {
	final document:Document;

	public function new(document:Document) {
		this.document = document;
	}

	public abstract function run():Void;

	public abstract function undo():Void;
}

class Append extends Command {
	final added:String;

	public function new(document:Document, added:String) {
		super(document);
		this.added = added;
	}

	public function run() {
		document.text += added;
		document.saved = false;
	}

	public function undo() {
		document.text = document.text.substr(0, document.text.length - added.length);
	}
}

class Clear extends Command {
	var before = "";

	public function run() {
		before = document.text;
		document.text = "";
	}

	public function undo() {
		document.text = before;
	}
}

class UndoStack {
	static function main() {
		var document = new Document();
		var done:Array<Command> = [];
		var undone:Array<Command> = [];
		for (command in [(new Append(document, "Hello") : Command), new Append(document, " world"), new Clear(document), new Append(document, "Bye")]) {
			command.run();
			done.push(command);
			Sys.println("[" + document.text + "]");
		}
		for (_ in 0...3) {
			var command = done.pop();
			command.undo();
			undone.push(command);
			Sys.println("[" + document.text + "]");
		}
		undone.pop().run();
		Sys.println("[" + document.text + "] " + document.saved);
	}
}
