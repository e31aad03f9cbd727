// scan: either
// What is pushed depends on the position of the match; groups alone don't tell it.
class PositionsToo {
    static function places(text:String):Array<String> {
        var re = ~/o+/g;
        var list = [];
        var pos = 0;
        while (re.matchSub(text, pos)) {
            var p = re.matchedPos();
            list.push(p.pos + ":" + p.len);
            pos = p.pos + p.len;
        }
        return list;
    }

    static function main() {
        Sys.println(places("foo bar o boooo").join(" "));
        Sys.println(places("").length);
    }
}
