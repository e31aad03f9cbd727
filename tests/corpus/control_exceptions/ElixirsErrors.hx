/** Errors of the library: an index out of a map is null, a call on null raises. */
class ElixirsErrors {
    static function main() {
        var name:Null<String> = given(0);
        try {
            Sys.println(name.length);
            Sys.println("not here");
        } catch (e:Dynamic) {
            Sys.println("caught");
        }
        try {
            Sys.println(haxe.Json.parse("{broken"));
        } catch (e:Dynamic) {
            Sys.println("json");
        }
    }

    static function given(n:Int):Null<String> {
        return n == 0 ? null : "x";
    }
}
