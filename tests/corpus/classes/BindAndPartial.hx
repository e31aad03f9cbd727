class Calc {
    final base:Int;

    public function new(base:Int) {
        this.base = base;
    }

    public function mix(a:Int, b:Int, c:Int):String {
        return base + ":" + a + b + c;
    }

    public static function three(a:String, b:String, c:String):String {
        return a + b + c;
    }
}

class BindAndPartial {
    static function main() {
        var calc = new Calc(9);
        var f = calc.mix.bind(1, _, 3);
        Sys.println(f(2));
        var g = Calc.three.bind(_, "-", _);
        Sys.println(g("x", "y"));
        var h = calc.mix.bind(4);
        Sys.println(h(5, 6));
        var fs = [for (i in 0...3) calc.mix.bind(i, i)];
        Sys.println(fs.map(one -> one(7)).join(" "));
    }
}
