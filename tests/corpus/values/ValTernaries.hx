/** Conditions as values in many places. **/
class ValTernaries {
    static function sign(x:Float):Int return x > 0 ? 1 : x < 0 ? -1 : 0;

    static function fizz(n:Int):String {
        var s = (n % 3 == 0 ? "Fizz" : "") + (n % 5 == 0 ? "Buzz" : "");
        return s == "" ? "" + n : s;
    }

    static function plural(n:Int, word:String):String return n + " " + word + (n == 1 ? "" : "s");

    static function main() {
        Sys.println([for (x in [1.5, -2.0, 0.0]) sign(x)]);
        Sys.println([for (i in 1...16) fizz(i)].join(" "));
        Sys.println(plural(1, "cat") + plural(2, "dog") + plural(0, "cow"));
        var a = 5;
        var b = if (a > 3) {
            var t = a * 2;
            t + 1;
        } else 0;
        Sys.println(b);
        var list = [a > 3 ? "big" : "small", b == 11 ? "odd" : "even"];
        Sys.println(list);
        var o = {k: a > 9 ? 1 : 2};
        Sys.println(o.k);
        Sys.println((a > 3 ? list : ["x"]).length);
        Sys.println((a > 3 ? Math.max : Math.min)(1, 2));
        a = a > 4 ? a - 4 : a + 4;
        Sys.println(a);
        var m = [1 => "t", 0 => "f"];
        Sys.println(m[a] + m[a - 1]);
    }
}
