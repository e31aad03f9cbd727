/** The caught value isn't looked at. */
class CatchUnused {
    static function isNumber(text:String):Bool {
        try {
            if (Std.parseInt(text) == null) throw "no";
            return true;
        } catch (_:String) {
            return false;
        }
    }

    static function quiet(n:Int):Void {
        try {
            if (n > 1) throw n;
            Sys.println("small");
        } catch (e:Int) {}
        Sys.println("after " + n);
    }

    static function main() {
        Sys.println(isNumber("12") + " " + isNumber("a"));
        quiet(1);
        quiet(2);
    }
}
