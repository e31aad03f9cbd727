/** A spreadsheet: formulas that depend on each other are computed when asked for; cycles throw. **/
enum Formula {
  Const(v:Float);
  Ref(cell:String);
  Sum(from:String, to:String);
  Op(op:String, a:Formula, b:Formula);
}

enum CellError {
  Cycle(path:Array<String>);
  BadRef(name:String);
  Syntax(text:String);
}

class Cell {
  public final name:String;
  public var formula:Formula;
  public var raw:String;
  public final dependents:Array<Cell> = [];
  public var value:Float = 0;
  public var dirty = true;

  public function new(name:String) {
    this.name = name;
    set("0");
  }

  public function set(raw:String) {
    this.raw = raw;
    formula = parse(raw);
    dirty = true;
  }

  static function parse(raw:String):Formula {
    if (raw.charAt(0) != "=") {
      var v = Std.parseFloat(raw);
      if (Math.isNaN(v)) throw Syntax(raw);
      return Const(v);
    }
    return term(raw.substr(1));
  }

  static function term(s:String):Formula {
    for (op in ["+", "-", "*"]) {
      var i = s.lastIndexOf(op);
      if (i > 0) return Op(op, term(s.substr(0, i)), term(s.substr(i + 1)));
    }
    var range = ~/^SUM\(([A-Z]\d):([A-Z]\d)\)$/;
    if (range.match(s)) return Sum(range.matched(1), range.matched(2));
    if (~/^[A-Z]\d$/.match(s)) return Ref(s);
    if (~/^\d+(\.\d+)?$/.match(s)) return Const(Std.parseFloat(s));
    throw Syntax(s);
  }
}

class Sheet {
  final cells = new Map<String, Cell>();
  var recomputed = 0;

  public function new() {}

  function cell(name:String):Cell {
    var c = cells[name];
    if (c == null) throw BadRef(name);
    return c;
  }

  public function set(name:String, raw:String):Void {
    if (!cells.exists(name)) cells[name] = new Cell(name);
    var c = cells[name];
    c.set(raw);
    for (r in refs(c.formula)) {
      var source = cells[r];
      if (source != null && source.dependents.indexOf(c) < 0) source.dependents.push(c);
    }
    touch(c);
  }

  function touch(c:Cell) {
    for (d in c.dependents) {
      if (!d.dirty) {
        d.dirty = true;
        touch(d);
      }
    }
  }

  static function range(from:String, to:String):Array<String>
    return [for (c in from.charCodeAt(0)...to.charCodeAt(0) + 1)
      for (r in Std.parseInt(from.charAt(1))...Std.parseInt(to.charAt(1)) + 1) String.fromCharCode(c) + r];

  static function refs(f:Formula):Array<String>
    return switch (f) {
      case Const(_): [];
      case Ref(cell): [cell];
      case Sum(a, b): range(a, b);
      case Op(_, a, b): refs(a).concat(refs(b));
    }

  public function get(name:String, ?path:Array<String>):Float {
    if (path == null) path = [];
    if (path.contains(name)) throw Cycle(path.concat([name]));
    var c = cell(name);
    if (c.dirty) {
      c.value = eval(c.formula, path.concat([name]));
      c.dirty = false;
      recomputed++;
    }
    return c.value;
  }

  function eval(f:Formula, path:Array<String>):Float
    return switch (f) {
      case Const(v): v;
      case Ref(r): get(r, path);
      case Sum(a, b):
        var total = 0.0;
        for (r in range(a, b)) total += get(r, path);
        total;
      case Op("+", a, b): eval(a, path) + eval(b, path);
      case Op("-", a, b): eval(a, path) - eval(b, path);
      case Op(_, a, b): eval(a, path) * eval(b, path);
    }

  public function show(name:String):String {
    return try {
      var v = get(name);
      '$name=$v';
    } catch (e:CellError) {
      switch (e) {
        case Cycle(path): '$name: cycle ${path.join(">")}';
        case BadRef(r): '$name: no cell $r';
        case Syntax(t): '$name: cannot read $t';
      }
    }
  }

  public function work():Int {
    var n = recomputed;
    recomputed = 0;
    return n;
  }
}

class SheetCells {
  static function main() {
    var s = new Sheet();
    s.set("A1", "2");
    s.set("A2", "3.5");
    s.set("A3", "=A1+A2*2");
    s.set("B1", "=SUM(A1:A3)-1");
    s.set("B2", "=B1*A1");
    for (n in ["A3", "B1", "B2", "C9"]) Sys.println(s.show(n));
    Sys.println(s.work());
    s.set("A2", "1");
    for (n in ["A3", "B1", "B2"]) Sys.println(s.show(n));
    Sys.println(s.work());
    Sys.println(s.show("B2") + " " + s.work());
    s.set("A1", "=B2");
    Sys.println(s.show("A1"));
    s.set("A1", "=Z1");
    Sys.println(s.show("B2"));
    for (bad in ["=A+1", "hello", "=SUM(A1)"]) {
      try s.set("D1", bad) catch (e:CellError) Sys.println(Std.string(e));
    }
    s.set("A1", "10");
    Sys.println(s.show("B2"));
  }
}
