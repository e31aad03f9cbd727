interface Command {
    function run(editor:Editor):Void;
    function undo(editor:Editor):Void;
}

class Editor {
    public var text:String = "";

    public function new() {}
}

class Append implements Command {
    final added:String;

    public function new(added:String) {
        this.added = added;
    }

    public function run(editor:Editor):Void {
        editor.text += added;
    }

    public function undo(editor:Editor):Void {
        editor.text = editor.text.substr(0, editor.text.length - added.length);
    }
}

class Upper implements Command {
    var before = "";

    public function new() {}

    public function run(editor:Editor):Void {
        before = editor.text;
        editor.text = editor.text.toUpperCase();
    }

    public function undo(editor:Editor):Void {
        editor.text = before;
    }
}

class Commands {
    static function main() {
        var editor = new Editor();
        var hello = new Append("hello");
        var upper = new Upper();
        hello.run(editor);
        upper.run(editor);
        Sys.println(editor.text);
        upper.undo(editor);
        Sys.println(editor.text);
        hello.undo(editor);
        Sys.println("<" + editor.text + ">");
    }
}
