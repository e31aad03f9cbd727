/** `try` as a value: of a variable, an argument, a result. */
class TryAsValue {
    static function parse(text:String):Int {
        var n = Std.parseInt(text);
        if (n == null) throw 'no number: $text';
        return n;
    }

    static function orZero(text:String):Int {
        return try parse(text) catch (e:String) 0;
    }

    static function main() {
        var a = try parse("12") catch (e:String) -1;
        var b = try parse("x") catch (e:String) -1;
        Sys.println(a + " " + b);
        Sys.println(orZero("7") + orZero("seven"));
        Sys.println("sum " + ((try parse("a") catch (e:Dynamic) 100) + 1));
    }
}
