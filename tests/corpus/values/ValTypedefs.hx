/** Structures: optional fields, extended typedefs, functions in them, copies, lists of them. **/
typedef VtBase = {id:Int, ?note:String};
typedef VtFull = VtBase & {name:String, tags:Array<String>};
typedef VtOp = {name:String, run:(Int, Int) -> Int};

class ValTypedefs {
    static final OPS:Array<VtOp> = [
        {name: "add", run: (a, b) -> a + b},
        {name: "mul", run: (a, b) -> a * b}
    ];

    static function make(id:Int, name:String):VtFull {
        return {id: id, name: name, tags: []};
    }

    static function describe(b:VtBase):String {
        return b.id + (b.note != null ? "(" + b.note + ")" : "");
    }

    static function main() {
        var a = make(1, "one");
        a.tags.push("t");
        a.note = "n";
        Sys.println(describe(a) + " " + a.tags);
        var b = make(2, "two");
        Sys.println(describe(b) + b.tags.length);
        for (op in OPS) Sys.println(op.name + op.run(3, 4));
        var all = [a, b];
        all.sort((x, y) -> y.id - x.id);
        Sys.println([for (x in all) x.name]);
        var byId = [for (x in all) x.id => x];
        Sys.println(byId[1].name);
        b.id += 10;
        Sys.println(b.id);
        var point = {x: 0, y: 0};
        point.x++;
        point.y -= 2;
        Sys.println(point.x + "," + point.y);
        var nested = {a: {b: {c: 1}}};
        nested.a.b.c += 4;
        Sys.println(nested.a.b.c);
        var f = (p:{x:Int, y:Int}) -> p.x * 10 + p.y;
        Sys.println(f(point));
        Sys.println(f({x: 3, y: 4}));
    }
}
