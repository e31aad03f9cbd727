class Adder {
    final by:Int;

    public function new(by:Int) {
        this.by = by;
    }

    public function add(n:Int):Int {
        return n + by;
    }

    public function bound():Int->Int {
        return add;
    }

    public static function plain(a:Int, b:Int):Int {
        return a * b;
    }
}

class Other extends Adder {
    override public function add(n:Int):Int {
        return n - by;
    }
}

class MethodValues {
    static function apply(f:Int->Int, n:Int):Int {
        return f(n);
    }

    static function main() {
        var a = new Adder(3);
        var f = a.add;
        Sys.println(f(4));
        Sys.println(apply(a.add, 10));
        Sys.println([1, 2, 3].map(a.add).join(","));
        var o:Adder = new Other(1);
        var g = o.add;
        Sys.println(g(5));
        Sys.println(apply(o.bound(), 7));
        var times = Adder.plain.bind(6);
        Sys.println(times(7));
        var plus = a.add.bind(100);
        Sys.println(plus());
    }
}
