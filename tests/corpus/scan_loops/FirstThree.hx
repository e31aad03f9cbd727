// scan: either
// The loop stops early, on a count; `Enum.take` of a scan means the same.
class FirstThree {
    static function firstNames(text:String, limit:Int):Array<String> {
        var name = ~/[A-Z][a-z]+/g;
        var names = [];
        var pos = 0;
        while (name.matchSub(text, pos)) {
            if (names.length >= limit) {
                break;
            }
            names.push(name.matched(0));
            pos = name.matchedPos().pos + name.matchedPos().len;
        }
        return names;
    }

    static function main() {
        Sys.println(firstNames("Ann met Bob and Cid, then Dee", 3).join(" "));
        Sys.println(firstNames("Ann met Bob", 3).join(" "));
        Sys.println(firstNames("Ann", 0).length);
    }
}
