enum Value {
    VNum(n:Int);
    VSym(s:String);
    VList(items:Array<Value>);
    VFun(name:String, f:Array<Value>->Value);
    VClosure(params:Array<String>, body:Value, env:Env);
    VNil;
}

class Env {
    var vars:Map<String, Value> = new Map();
    var parent:Null<Env>;

    public function new(?parent:Env)
        this.parent = parent;

    public function define(name:String, v:Value):Value {
        vars.set(name, v);
        return v;
    }

    public function lookup(name:String):Value {
        if (vars.exists(name)) return vars.get(name);
        if (parent == null) throw 'unbound: $name';
        return parent.lookup(name);
    }

    public function assign(name:String, v:Value):Void {
        if (vars.exists(name)) vars.set(name, v);
        else if (parent == null) throw 'cannot set $name';
        else parent.assign(name, v);
    }
}

class Reader {
    var tokens:Array<String>;
    var pos = 0;

    public function new(text:String) {
        var spaced = StringTools.replace(StringTools.replace(text, "(", " ( "), ")", " ) ");
        tokens = spaced.split(" ").filter(t -> t.length > 0);
    }

    public function more():Bool
        return pos < tokens.length;

    public function read():Value {
        if (!more()) throw "unexpected end";
        var t = tokens[pos++];
        return switch t {
            case "(":
                var items = [];
                while (more() && tokens[pos] != ")") items.push(read());
                if (!more()) throw "missing )";
                pos++;
                VList(items);
            case ")": throw "unexpected )";
            default:
                var n = Std.parseInt(t);
                n == null ? VSym(t) : VNum(n);
        }
    }
}

class Interp {
    public final global = new Env();
    public var depth = 0;
    public var maxDepth = 0;

    public function new() {
        number("+", (a, b) -> a + b);
        number("*", (a, b) -> a * b);
        number("-", (a, b) -> a - b);
        number("<", (a, b) -> a < b ? 1 : 0);
        global.define("list", VFun("list", args -> VList(args)));
        global.define("len", VFun("len", args -> switch args[0] {
            case VList(items): VNum(items.length);
            case _: throw "len of no list";
        }));
    }

    function number(name:String, op:(Int, Int) -> Int) {
        global.define(name, VFun(name, function(args) {
            var acc = num(args[0]);
            for (i in 1...args.length) acc = op(acc, num(args[i]));
            return VNum(acc);
        }));
    }

    function num(v:Value):Int
        return switch v {
            case VNum(n): n;
            case other: throw "not a number: " + show(other);
        }

    public function eval(v:Value, env:Env):Value {
        depth++;
        if (depth > maxDepth) maxDepth = depth;
        var r = evalInner(v, env);
        depth--;
        return r;
    }

    function evalInner(v:Value, env:Env):Value {
        return switch v {
            case VSym(s): env.lookup(s);
            case VList([VSym("def"), VSym(name), e]): env.define(name, eval(e, env));
            case VList([VSym("set!"), VSym(name), e]):
                var value = eval(e, env);
                env.assign(name, value);
                value;
            case VList([VSym("if"), c, a, b]):
                switch eval(c, env) {
                    case VNum(0) | VNil: eval(b, env);
                    case _: eval(a, env);
                }
            case VList([VSym("fn"), VList(ps), body]):
                VClosure([for (p in ps) switch p {
                    case VSym(s): s;
                    case _: throw "bad parameter";
                }], body, env);
            case VList(items) if (items.length > 0 && items[0].match(VSym("do"))):
                var last = VNil;
                for (e in items.slice(1)) last = eval(e, env);
                last;
            case VList([]): VNil;
            case VList(items):
                var f = eval(items[0], env);
                var args = [for (i in 1...items.length) eval(items[i], env)];
                apply(f, args);
            case other: other;
        }
    }

    function apply(f:Value, args:Array<Value>):Value
        return switch f {
            case VFun(_, g): g(args);
            case VClosure(params, body, env):
                var inner = new Env(env);
                for (i => p in params) inner.define(p, args[i]);
                eval(body, inner);
            case other: throw "not a function: " + show(other);
        }

    public static function show(v:Value):String
        return switch v {
            case VNum(n): Std.string(n);
            case VSym(s): s;
            case VList(items): "(" + items.map(show).join(" ") + ")";
            case VFun(name, _): '<$name>';
            case VClosure(ps, _, _): '<fn ${ps.join(",")}>';
            case VNil: "nil";
        }
}

class TinyLisp {
    static function main() {
        var interp = new Interp();
        var sources = [
            "(+ 1 2 3)",
            "(def fact (fn (n) (if (< n 2) 1 (* n (fact (- n 1))))))",
            "(fact 6)",
            "(def counter (fn (n) (fn () (set! n (+ n 1)))))",
            "(def c (counter 10))",
            "(c) (c) (c)",
            "(def d (counter 0)) (d) (c)",
            "(do (def x 4) (set! x (* x x)) (list x (len (list 1 2)) c))",
            "(oops 1)",
            "(len 5)",
            "(1 2)",
            "(+ 1",
            "()"
        ];
        for (s in sources) {
            try {
                var r = new Reader(s);
                while (r.more()) Sys.println(Interp.show(interp.eval(r.read(), interp.global)));
            } catch (e:String) {
                Sys.println("error: " + e);
                interp.depth = 0;
            }
        }
        Sys.println(interp.maxDepth);
    }
}
