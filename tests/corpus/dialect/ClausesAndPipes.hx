// haxe: by hand, for Haxe has none of it
class ClausesAndPipes {
    static function area(:circle, r:Float):Float return 3.0 * r * r;
    static function area(:square, a:Float):Float return a * a;
    static function area(_, _:Float):Float return 0.0;

    static function fib(0):Int return 0;
    static function fib(1):Int return 1;
    static function fib(n:Int):Int return fib(n - 1) + fib(n - 2);

    static function classify(x:Int):String {
        return switch x {
            case n if n < 0: "negative";
            case 0: "zero";
            case n if n > 100 && n % 2 == 0: "big even";
            case _: "other";
        }
    }
    static function find(id:Int):Result<String, String> {
        return id > 0 ? Ok("user" + id) : Error("bad id " + id);
    }
    static function both(a:Int, b:Int):Result<String, String> {
        return with(x <- find(a), y <- find(b)) {
            Ok(x + "&" + y);
        } else {
            case Error(m): Error("failed: " + m);
        }
    }
    static function main() {
        trace(area(:circle, 2.0));
        trace(area(:square, 3.0));
        trace(area(:blob, 3.0));
        trace(fib(12));
        for (i in [-4, 0, 7, 102]) trace(classify(i));
        trace(both(1, 2));
        trace(both(1, -2));
        var attrs = %{name: "Ann", age: 3};
        var more = {...attrs, role: "admin"};
        trace(more.role);
        var t = {:ok, 5};
        switch t {
            case {:ok, n}: trace("n=" + n);
            case _: trace("err");
        }
        var xs = [1, 2] ++ [3];
        trace(xs |> Enum.map(x -> x * 2) |> Enum.sum());
        trace(2 in xs);
    }
}
