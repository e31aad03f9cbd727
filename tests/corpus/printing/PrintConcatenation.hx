/** + with texts, numbers and others: the order decides. **/
class PrintConcatenation {
    static function main() {
        Sys.println(1 + 2 + "a");
        Sys.println("a" + 1 + 2);
        Sys.println("a" + (1 + 2));
        Sys.println(1 + "a" + 2);
        Sys.println("a" + 1.0 + true + null);
        Sys.println("a" + -1);
        Sys.println("a" + 2 * 3);
        Sys.println("x" + [1] + {y: 2});
        var s = "s";
        s += 1;
        s += 2.5;
        s += [3];
        s += false;
        Sys.println(s);
        var n = 1;
        var t = n + "";
        Sys.println(t + t);
        Sys.println("" + n + n + (n + n));
        var f:Float = 3;
        Sys.println("f" + f);
        Sys.println("f" + f / 2);
        Sys.println('a' + "b" + 'c$n' + "d");
        Sys.println("long " + "parts " + "that " + "are " + "all " + "constant");
        Sys.println("cmp " + (n == 1) + " " + (s.length > 3));
    }
}
