// scan: either
// The search starts behind a header, at a position that is not 0.
class FromOffset {
    static function fields(text:String, header:Int):Array<String> {
        var re = ~/<([a-z]+)>/g;
        var names = [];
        var pos = header;
        while (re.matchSub(text, pos)) {
            names.push(re.matched(1));
            pos = re.matchedPos().pos + re.matchedPos().len;
        }
        return names;
    }

    static function main() {
        Sys.println(fields("<a><b><c><d>", 6).join(" "));
        Sys.println(fields("<a><b><c><d>", 4).join(" "));
        Sys.println(fields("<a><b><c><d>", 0).join(" "));
    }
}
