/** What a catch gets: messages, values, stack, previous ones. **/
class ValExceptionsValues {
    static function risky(n:Int):Int {
        if (n == 0) throw "zero";
        if (n == 1) throw new haxe.Exception("one");
        if (n == 2) throw {code: 404};
        return n;
    }

    static function main() {
        for (n in 0...4) {
            try {
                Sys.println(risky(n));
            } catch (e:String) {
                Sys.println("string " + e.toUpperCase());
            } catch (e:haxe.Exception) {
                Sys.println("exception " + e.message);
            }
        }
        try risky(1) catch (e) {
            Sys.println(e.message + "!");
            Sys.println(e.previous == null);
        }
        try {
            try risky(1) catch (e:haxe.Exception) throw new haxe.Exception("outer", e);
        } catch (e:haxe.Exception) {
            Sys.println(e.message + " < " + e.previous.message);
        }
        try risky(2) catch (e:Dynamic) Sys.println(e.code);
        var value = try risky(5) catch (e:Dynamic) -1;
        Sys.println(value);
    }
}
