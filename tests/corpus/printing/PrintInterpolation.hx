/** Interpolation: names, expressions, dollars, quotes, nested strings and calls. **/
class PrintInterpolation {
    static var count = 3;

    static function name(n:Int):String {
        return 'n$n';
    }

    static function main() {
        var a = 1;
        var b = "two";
        var list = [1, 2, 3];
        var s = {inner: {value: 5}};
        Sys.println('$a $b');
        Sys.println('${a}${b}');
        Sys.println('$a$b.');
        Sys.println('cost: $$5 and $$$a');
        Sys.println('${a + 1} ${a > 0 ? "yes" : "no"}');
        Sys.println('${name(a)} ${name(a + 1)}');
        Sys.println('${list.length} ${list[0]} ${list.map(x -> x * 2)}');
        Sys.println('${s.inner.value}');
        Sys.println('nested ${'in ${b + '!'}'} out');
        Sys.println('quotes "double" and \'single\' and \\ backslash');
        Sys.println("double: $a ${b}");
        Sys.println('tab\tnewline\\n done');
        Sys.println('static $count');
        Sys.println('#{not} elixir #$a');
        Sys.println("#{1 + 1}");
        Sys.println('unicode \u00e9 é 日本');
        Sys.println('${switch (a) { case 1: "one"; default: "other"; }}');
        Sys.println('a lone $ sign and $5');
        Sys.println('${if (a == 1) b else "none"}');
    }
}
