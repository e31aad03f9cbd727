/** Whole numbers and floats, as println, as Std.string, by + and by interpolation. **/
class PrintNumbers {
    static function main() {
        Sys.println(0);
        Sys.println(-7);
        Sys.println(2147483647);
        Sys.println(1.0);
        Sys.println(-0.5);
        Sys.println(1.5e3);
        Sys.println(0.001);
        Sys.println(1e-7);
        Sys.println(123456789012.0);
        Sys.println(Std.string(100.0) + "|" + 100.0 + '|${100.0}');
        var x = 2.5;
        var y = x * 2;
        Sys.println(y);
        Sys.println("" + y);
        Sys.println('$y and ${y + 1}');
        Sys.println(7 / 2);
        Sys.println(8 / 2);
        Sys.println(Std.int(7 / 2));
        Sys.println(-7 % 3);
        Sys.println(7.5 % 2);
        Sys.println(1 + 2 + "3" + 4 + 5);
        Sys.println(0xFF);
        Sys.println(-x);
        Sys.println(1e21);
        Sys.println(1.5e300);
        Sys.println(1e15);
        Sys.println(123456789.125);
    }
}
