// scan: no
// Where the next search starts depends on what was matched.
class SkipQuoted {
    static function commands(text:String):Array<String> {
        var re = ~/([a-z]+)|"/g;
        var out = [];
        var pos = 0;
        while (re.matchSub(text, pos)) {
            var p = re.matchedPos();
            if (re.matched(0) == "\"") {
                var end = text.indexOf("\"", p.pos + 1);
                if (end < 0) {
                    return out;
                }
                pos = end + 1;
            } else {
                out.push(re.matched(1));
                pos = p.pos + p.len;
            }
        }
        return out;
    }

    static function main() {
        Sys.println(commands('say "not this" loud "nor this" end').join(" "));
        Sys.println(commands('open "never closed').join(" "));
    }
}
