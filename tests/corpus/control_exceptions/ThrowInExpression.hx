/** `throw` where a value is wanted. */
class ThrowInExpression {
    static function half(n:Int):Int {
        var even = n % 2 == 0 ? n : throw "odd " + n;
        return Std.int(even / 2);
    }

    static function name(code:Int):String {
        return switch code {
            case 1: "one";
            case 2: "two";
            case _: throw "unknown " + code;
        }
    }

    static function main() {
        Sys.println(half(8));
        try Sys.println(half(3)) catch (e:String) Sys.println(e);
        Sys.println(name(2));
        try Sys.println(name(5)) catch (e:String) Sys.println(e);
    }
}
