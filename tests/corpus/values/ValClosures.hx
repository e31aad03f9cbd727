/** Functions as values: returned, stored, composed, with state. **/
class ValClosures {
    static function counter(step:Int):() -> Int {
        var n = 0;
        return () -> {
            n += step;
            return n;
        };
    }

    static function compose<A, B, C>(f:A -> B, g:B -> C):A -> C {
        return x -> g(f(x));
    }

    static function apply(n:Int, f:Int -> Int):Int {
        for (_ in 0...n) n = f(n);
        return n;
    }

    static function main() {
        var inc = x -> x + 1;
        var text = (x:Int) -> "<" + x + ">";
        Sys.println(compose(inc, text)(4));
        Sys.println(apply(3, x -> x * 2));
        var ops:Map<String, (Int, Int) -> Int> = ["+" => (a, b) -> a + b, "-" => (a, b) -> a - b];
        Sys.println(ops["+"](5, 3) + ops["-"](5, 3));
        var fs = [for (i in 0...3) () -> i * 10];
        Sys.println([for (f in fs) f()]);
        function fact(n:Int):Int return n <= 1 ? 1 : n * fact(n - 1);
        Sys.println(fact(6));
        Sys.println([1, 2, 3].map(text).join(""));
        Sys.println([3, 1].map(x -> x));
        var record = {run: inc, name: "r"};
        Sys.println(record.run(1) + record.name);
        var maybe:Null<Int -> Int> = null;
        Sys.println(maybe == null);
    }
}
