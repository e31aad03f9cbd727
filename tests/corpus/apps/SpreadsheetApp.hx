enum Formula {
    Value(v:Float);
    Ref(name:String);
    Sum(of:Array<Formula>);
    Op(op:String, a:Formula, b:Formula);
}

class Cell {
    public final name:String;
    public var formula(default, set):Formula;
    public var value(get, null):Float;
    public var evaluations = 0;

    var dirty = true;
    var sheet:Sheet;
    var users:Array<Cell> = [];

    public function new(sheet:Sheet, name:String) {
        this.sheet = sheet;
        this.name = name;
        this.value = 0;
        this.formula = Value(0);
    }

    function set_formula(f:Formula):Formula {
        formula = f;
        for (c in refs(f)) {
            var cell = sheet.cell(c);
            if (!cell.users.contains(this)) cell.users.push(this);
        }
        invalidate();
        return f;
    }

    static function refs(f:Formula):Array<String>
        return switch f {
            case Value(_): [];
            case Ref(n): [n];
            case Sum(of):
                var all = [];
                for (x in of) all = all.concat(refs(x));
                all;
            case Op(_, a, b): refs(a).concat(refs(b));
        }

    function invalidate():Void {
        if (dirty) return;
        dirty = true;
        for (u in users) u.invalidate();
    }

    function get_value():Float {
        if (dirty) {
            if (sheet.active.contains(name)) throw new CycleError(sheet.active.concat([name]));
            sheet.active.push(name);
            value = compute(formula);
            sheet.active.pop();
            evaluations++;
            dirty = false;
        }
        return value;
    }

    function compute(f:Formula):Float
        return switch f {
            case Value(v): v;
            case Ref(n): sheet.cell(n).value;
            case Sum(of): Lambda.fold(of, (x, acc) -> acc + compute(x), 0.0);
            case Op("+", a, b): compute(a) + compute(b);
            case Op("-", a, b): compute(a) - compute(b);
            case Op("*", a, b): compute(a) * compute(b);
            case Op(op, _, _): throw 'bad operator $op';
        }
}

class CycleError extends haxe.Exception {
    public final path:Array<String>;

    public function new(path:Array<String>) {
        super("cycle " + path.join(">"));
        this.path = path;
    }
}

class Sheet {
    var cells:Map<String, Cell> = new Map();

    public var active:Array<String> = [];

    public function new() {}

    public function cell(name:String):Cell {
        if (!cells.exists(name)) cells.set(name, new Cell(this, name));
        return cells.get(name);
    }

    public function set(name:String, f:Formula):Sheet {
        cell(name).formula = f;
        return this;
    }

    public function show(names:Array<String>) {
        var parts = [];
        for (n in names) {
            try {
                parts.push(n + "=" + cell(n).value);
            } catch (e:CycleError) {
                parts.push(n + "=#" + e.path.length);
                active = [];
            } catch (e:String) {
                parts.push(n + "=!" + e);
                active = [];
            }
        }
        Sys.println(parts.join(" "));
    }
}

class SpreadsheetApp {
    static function main() {
        var s = new Sheet();
        s.set("a", Value(2)).set("b", Value(3.5)).set("c", Op("*", Ref("a"), Ref("b")));
        s.set("d", Sum([Ref("a"), Ref("b"), Ref("c"), Value(1)]));
        s.show(["a", "b", "c", "d"]);
        s.set("a", Value(10));
        s.show(["c", "d"]);
        s.show(["c", "d"]);
        Sys.println(s.cell("c").evaluations + " " + s.cell("d").evaluations + " " + s.cell("b").evaluations);
        s.set("b", Ref("d"));
        s.show(["b", "a", "d"]);
        s.set("b", Op("/", Value(1), Value(2)));
        s.show(["d", "a"]);
        s.set("b", Value(1));
        s.show(["d", "c", "zz"]);
    }
}
