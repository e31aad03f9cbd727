/** Dynamic values added, compared and called. **/
class ValDynamicArithmetic {
    static function add(a:Dynamic, b:Dynamic):Dynamic {
        return a + b;
    }

    static function largest(list:Array<Dynamic>):Dynamic {
        var best:Dynamic = list[0];
        for (x in list) if (x > best) best = x;
        return best;
    }

    static function main() {
        Sys.println(add(1, 2));
        Sys.println(add("a", "b"));
        Sys.println(add("n", 1));
        Sys.println(add(1.5, 2));
        Sys.println(largest([3, 9, 2]));
        var d:Dynamic = 10;
        Sys.println(d - 3);
        Sys.println(d * 2);
        Sys.println(d / 4);
        d += 5;
        Sys.println(d);
        var f:Dynamic = (x:Int) -> x * x;
        Sys.println(f(5));
        var o:Dynamic = {n: 1, f: (x:Int) -> x + 1, inner: {list: [1, 2, 3]}};
        Sys.println(o.f(4));
        Sys.println(o.inner.list[1]);
        Sys.println(o.inner.list.length);
        o.n = "text now";
        Sys.println(o.n);
        Sys.println(o.none == null);
        var list:Array<Dynamic> = [1, "a", null];
        Sys.println([for (x in list) x == null]);
        Sys.println(d == 15 && d != 16 && d > 3);
        var s:Dynamic = "hello";
        Sys.println(s.length + s.toUpperCase());
        var b:Dynamic = true;
        Sys.println(b ? "yes" : "no");
        if (b) Sys.println("so");
    }
}
