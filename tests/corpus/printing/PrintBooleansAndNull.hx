/** Booleans and null, typed, nullable and Dynamic. **/
class PrintBooleansAndNull {
    static function main() {
        var yes = true;
        var nothing:Null<String> = null;
        var number:Null<Int> = null;
        var any:Dynamic = null;
        var list:Array<Null<Int>> = [1, null, 3];
        Sys.println(yes);
        Sys.println(!yes);
        Sys.println(nothing);
        Sys.println(number);
        Sys.println(any);
        Sys.println(list);
        Sys.println("text: " + nothing);
        Sys.println('number: $number, any: $any, ${yes && false}');
        Sys.println(Std.string(nothing) + Std.string(number) + Std.string(yes));
        any = false;
        Sys.println(any);
        any = 3;
        Sys.println("now " + any);
        var empty:Array<Int> = null;
        Sys.println(empty);
        Sys.println("" + null);
    }
}
