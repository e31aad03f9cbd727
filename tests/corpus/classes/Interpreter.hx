interface Node {
    function eval(env:Env):Int;
    function show():String;
}

class Env {
    final values:Map<String, Int> = new Map();
    final parent:Null<Env>;

    public function new(?parent:Env) {
        this.parent = parent;
    }

    public function get(name:String):Int {
        if (values.exists(name)) return values.get(name);
        return parent == null ? 0 : parent.get(name);
    }

    public function set(name:String, value:Int):Void {
        values.set(name, value);
    }
}

class Number implements Node {
    final n:Int;

    public function new(n:Int) {
        this.n = n;
    }

    public function eval(env:Env):Int {
        return n;
    }

    public function show():String {
        return "" + n;
    }
}

class Variable implements Node {
    final name:String;

    public function new(name:String) {
        this.name = name;
    }

    public function eval(env:Env):Int {
        return env.get(name);
    }

    public function show():String {
        return name;
    }
}

abstract class Binary implements Node {
    final left:Node;
    final right:Node;

    public function new(left:Node, right:Node) {
        this.left = left;
        this.right = right;
    }

    abstract function sign():String;

    abstract function apply(a:Int, b:Int):Int;

    public function eval(env:Env):Int {
        return apply(left.eval(env), right.eval(env));
    }

    public function show():String {
        return "(" + left.show() + " " + sign() + " " + right.show() + ")";
    }
}

class Plus extends Binary {
    function sign():String {
        return "+";
    }

    function apply(a:Int, b:Int):Int {
        return a + b;
    }
}

class Times extends Binary {
    function sign():String {
        return "*";
    }

    function apply(a:Int, b:Int):Int {
        return a * b;
    }
}

class Let implements Node {
    final name:String;
    final value:Node;
    final body:Node;

    public function new(name:String, value:Node, body:Node) {
        this.name = name;
        this.value = value;
        this.body = body;
    }

    public function eval(env:Env):Int {
        var inner = new Env(env);
        inner.set(name, value.eval(env));
        return body.eval(inner);
    }

    public function show():String {
        return "let " + name + " = " + value.show() + " in " + body.show();
    }
}

class Interpreter {
    static function main() {
        var env = new Env();
        env.set("y", 10);
        var tree:Node = new Let("x", new Plus(new Number(2), new Variable("y")), new Times(new Variable("x"), new Let("y", new Number(3), new Plus(new Variable("x"), new Variable("y")))));
        Sys.println(tree.show());
        Sys.println(tree.eval(env));
        Sys.println(env.get("x"));
    }
}
