/** An editor whose commands can be undone, by an interface and a macro of commands. **/
interface Command {
  function run(doc:Document):Void;
  function undo(doc:Document):Void;
  function label():String;
}

class Document {
  public var text(default, null):String = "";
  public var cursor(default, set):Int = 0;

  public function new() {}

  function set_cursor(n:Int):Int {
    return cursor = n < 0 ? 0 : n > text.length ? text.length : n;
  }

  public function insert(s:String) {
    text = text.substr(0, cursor) + s + text.substr(cursor);
    cursor += s.length;
  }

  public function erase(n:Int):String {
    var from = cursor - n < 0 ? 0 : cursor - n;
    var gone = text.substring(from, cursor);
    text = text.substr(0, from) + text.substr(cursor);
    cursor = from;
    return gone;
  }

  public function toString() return text.substr(0, cursor) + "|" + text.substr(cursor);
}

class Insert implements Command {
  final what:String;
  var at = 0;

  public function new(what:String) this.what = what;

  public function run(doc:Document) {
    at = doc.cursor;
    doc.insert(what);
  }

  public function undo(doc:Document) {
    doc.cursor = at + what.length;
    doc.erase(what.length);
  }

  public function label() return 'insert "$what"';
}

class Erase implements Command {
  final count:Int;
  var gone:String = "";

  public function new(count = 1) this.count = count;

  public function run(doc:Document) gone = doc.erase(count);

  public function undo(doc:Document) doc.insert(gone);

  public function label() return 'erase ${gone.length}';
}

class Move implements Command {
  final to:Int;
  var from:Int = 0;

  public function new(to:Int) this.to = to;

  public function run(doc:Document) {
    from = doc.cursor;
    doc.cursor = to;
  }

  public function undo(doc:Document) doc.cursor = from;

  public function label() return 'move $from->$to';
}

class Macro implements Command {
  final parts:Array<Command>;
  final name:String;

  public function new(name:String, parts:Array<Command>) {
    this.name = name;
    this.parts = parts;
  }

  public function run(doc:Document) for (p in parts) p.run(doc);

  public function undo(doc:Document) {
    var i = parts.length;
    while (i-- > 0) parts[i].undo(doc);
  }

  public function label() return name + "(" + parts.map(p -> p.label()).join("; ") + ")";
}

class Editor {
  final doc = new Document();
  final undone:Array<Command> = [];
  final done:Array<Command> = [];

  public function new() {}

  public function run(c:Command):Editor {
    c.run(doc);
    done.push(c);
    undone.resize(0);
    return this;
  }

  public function undo():Bool {
    var c = done.pop();
    if (c == null) return false;
    c.undo(doc);
    undone.push(c);
    return true;
  }

  public function redo():Bool {
    if (undone.length == 0) return false;
    var c = undone.pop();
    c.run(doc);
    done.push(c);
    return true;
  }

  public function show() Sys.println(doc.toString());

  public function history() return [for (c in done) c.label()];
}

class UndoEditor {
  static function parse(line:String):Command {
    var r = ~/^([a-z]+) ?(.*)$/;
    if (!r.match(line)) throw 'cannot read "$line"';
    var rest = r.matched(2);
    return switch (r.matched(1)) {
      case "type": new Insert(rest);
      case "back": new Erase(rest == "" ? 1 : Std.parseInt(rest));
      case "go": new Move(Std.parseInt(rest));
      case "wrap":
        var marks = rest.split(" ");
        new Macro("wrap", [new Move(0), new Insert(marks[0]), new Move(999), new Insert(marks[1])]);
      case verb: throw 'unknown $verb';
    }
  }

  static function main() {
    var editor = new Editor();
    for (line in ["type hello world", "go 5", "type ,", "back 3", "wrap < >", "fly", "", "back 99"]) {
      try {
        editor.run(parse(line)).show();
      } catch (e:String) Sys.println("! " + e);
    }
    for (l in editor.history()) Sys.println(l);
    var n = 0;
    while (editor.undo()) {
      n++;
      editor.show();
    }
    for (_ in 0...3) if (editor.redo()) editor.show();
    editor.run(new Insert("!"));
    editor.show();
    Sys.println('$n ${editor.redo()} ${editor.history().length}');
  }
}
