/** NaN and the infinities, alone and inside of other values. **/
class PrintSpecialFloats {
    static function half(x:Float):Float {
        return x / 2;
    }

    static function main() {
        Sys.println(Math.NaN);
        Sys.println(Math.POSITIVE_INFINITY);
        Sys.println(Math.NEGATIVE_INFINITY);
        Sys.println("v=" + Math.NaN);
        Sys.println([Math.NaN, 1.0, Math.POSITIVE_INFINITY]);
        var none = Std.parseFloat("none");
        Sys.println('parsed: $none');
        Sys.println(Math.isNaN(none) ? "not a number" : "a number");
        Sys.println(half(3));
        Sys.println(Math.sqrt(-1));
        Sys.println(Math.log(0));
        Sys.println({value: Math.NaN});
    }
}
