/** 64-bit numbers as text. **/
import haxe.Int64;

class PrintInt64 {
    static function main() {
        var a = Int64.make(0, 5);
        var b = Int64.ofInt(7);
        Sys.println(Int64.toStr(a));
        Sys.println("sum " + Int64.toStr(a + b));
        Sys.println(Std.string(a * b));
        Sys.println('$a and ${b}');
        var big = Int64.parseString("9223372036854775807");
        Sys.println(Int64.toStr(big));
        Sys.println("" + (big + 1));
        Sys.println('${-b}');
        Sys.println(Int64.toStr(Int64.ofInt(1) << 40));
        Sys.println(Int64.compare(a, b) < 0);
        Sys.println(a < b);
        Sys.println(Int64.toInt(b) + 1);
        Sys.println(big.high + " " + big.low);
        Sys.println(Int64.toStr(big / 10));
        Sys.println("" + big % 10);
    }
}
