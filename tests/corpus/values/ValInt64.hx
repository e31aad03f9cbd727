/** Int64: arithmetic beyond 32 bits, comparison, shifts, conversion. **/
import haxe.Int64;

class ValInt64 {
    static function factorial(n:Int):Int64 {
        var result = Int64.ofInt(1);
        for (i in 2...n + 1) result *= i;
        return result;
    }

    static function main() {
        Sys.println(Int64.toStr(factorial(15)));
        Sys.println(Int64.toStr(factorial(20)));
        Sys.println(Int64.toStr(factorial(21)));
        var a = Int64.make(1, 2);
        Sys.println(a.high + " " + a.low);
        Sys.println(Int64.toStr(a - Int64.ofInt(5)));
        Sys.println(Int64.toStr(-a));
        Sys.println(a > Int64.ofInt(0));
        Sys.println(a == Int64.make(1, 2));
        Sys.println(Int64.toStr((a << 4) | Int64.ofInt(1)));
        Sys.println(Int64.toStr(a >> 8) + " " + Int64.toStr(a & Int64.ofInt(3)));
        Sys.println(Int64.toStr(Int64.parseString("-123456789012")));
        Sys.println(Int64.toStr(Int64.parseString("1000000000000") / Int64.ofInt(7)));
        Sys.println(Int64.toStr(Int64.parseString("1000000000000") % Int64.ofInt(7)));
        Sys.println(Int64.isNeg(Int64.ofInt(-1)) + " " + Int64.isZero(Int64.ofInt(0)));
        Sys.println(Int64.toInt(Int64.ofInt(77)));
        Sys.println(Int64.toStr(Int64.fromFloat(4294967296.0)));
        var i:Int64 = 5;
        i += 3;
        i++;
        Sys.println(Int64.toStr(i));
    }
}
