/** What statics were changed to before the exception stays. */
class StaticsInTry {
    static var depth = 0;
    static var deepest = 0;

    static function enter(n:Int):Void {
        depth++;
        if (depth > deepest) deepest = depth;
        if (n == 0) throw "bottom";
        enter(n - 1);
        depth--;
    }

    static function main() {
        try {
            enter(4);
        } catch (e:String) {
            Sys.println(e + " " + depth);
        }
        depth = 0;
        Sys.println(deepest);
    }
}
