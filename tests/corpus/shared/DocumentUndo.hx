interface Command {
    function execute():Void;
    function undo():Void;
    var label(get, never):String;
}

class Document {
    public var lines:Array<String>;

    public function new(lines:Array<String>) {
        this.lines = lines;
    }

    public function toString()
        return lines.join("|");
}

class InsertLine implements Command {
    var doc:Document;
    var at:Int;
    var text:String;

    public var label(get, never):String;

    public function new(doc, at, text) {
        this.doc = doc;
        this.at = at;
        this.text = text;
    }

    function get_label()
        return 'insert "$text" at $at';

    public function execute()
        doc.lines.insert(at, text);

    public function undo()
        doc.lines.splice(at, 1);
}

class DeleteLine implements Command {
    var doc:Document;
    var at:Int;
    var removed:String;

    public var label(get, never):String;

    public function new(doc, at) {
        this.doc = doc;
        this.at = at;
    }

    function get_label()
        return 'delete line $at';

    public function execute() {
        removed = doc.lines[at];
        doc.lines.splice(at, 1);
    }

    public function undo() {
        doc.lines.insert(at, removed);
    }
}

class Replace implements Command {
    var doc:Document;
    var what:String;
    var by:String;
    var before:Array<String>;

    public var label(get, never):String;

    public function new(doc:Document, what:String, by:String) {
        this.doc = doc;
        this.what = what;
        this.by = by;
    }

    function get_label()
        return 'replace $what by $by';

    public function execute() {
        before = doc.lines.copy();
        for (i in 0...doc.lines.length) doc.lines[i] = StringTools.replace(doc.lines[i], what, by);
    }

    public function undo()
        doc.lines = before; // expect: HX4
}

class Macro implements Command {
    var commands:Array<Command> = [];

    public var label(get, never):String;

    public function new() {}

    public function with(c:Command):Macro {
        commands.push(c);
        return this;
    }

    function get_label()
        return "[" + [for (c in commands) c.label].join("; ") + "]";

    public function execute()
        for (c in commands) c.execute();

    public function undo() {
        var i = commands.length;
        while (i-- > 0) commands[i].undo();
    }
}

class Editor {
    var done:Array<Command> = [];
    var undone:Array<Command> = [];

    public function new() {}

    public function run(c:Command) {
        c.execute();
        done.push(c);
        undone = [];
    }

    public function undo():Bool {
        var c = done.pop();
        if (c == null) return false;
        c.undo();
        undone.push(c);
        return true;
    }

    public function redo():Bool {
        if (undone.length == 0) return false;
        var c = undone.pop();
        c.execute();
        done.push(c);
        return true;
    }

    public function history()
        return done.map(c -> c.label);
}

class DocumentUndo {
    static function main() {
        var doc = new Document(["one", "two"]);
        var ed = new Editor();
        ed.run(new InsertLine(doc, 1, "middle"));
        Sys.println(doc);
        ed.run(new DeleteLine(doc, 0));
        Sys.println(doc);
        ed.run(new Replace(doc, "d", "D"));
        Sys.println(doc);
        Sys.println(ed.undo() + " " + doc);
        Sys.println(ed.undo() + " " + doc);
        Sys.println(ed.redo() + " " + doc);
        Sys.println(ed.redo() + " " + doc);
        Sys.println(ed.redo());
        ed.run(new Macro().with(new InsertLine(doc, 0, "head")).with(new Replace(doc, "o", "0")).with(new DeleteLine(doc, 1)));
        Sys.println(doc);
        for (l in ed.history()) Sys.println(" - " + l);
        var n = 0;
        while (ed.undo()) n++;
        Sys.println(n + " undone: " + doc);
        ed.redo();
        ed.run(new InsertLine(doc, doc.lines.length, "end"));
        Sys.println(doc + " " + ed.redo());
    }
}
