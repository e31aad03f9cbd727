// scan: either
// haxe: by hand, as the interpreter of 4.2.5 never ends on matchSub in text beyond ASCII
// Positions and offsets count characters: an index in bytes would be wrong.
class BeyondAscii {
    static function places(text:String):Array<String> {
        var re = ~/o+/gu;
        var list = [];
        var pos = 0;
        while (re.matchSub(text, pos)) {
            var p = re.matchedPos();
            list.push(p.pos + ":" + p.len);
            pos = p.pos + p.len;
        }
        return list;
    }

    static function after(text:String, header:Int):Array<String> {
        var re = ~/<([a-z]+)>/gu;
        var names = [];
        var pos = header;
        while (re.matchSub(text, pos)) {
            names.push(re.matched(1));
            pos = re.matchedPos().pos + re.matchedPos().len;
        }
        return names;
    }

    static function main() {
        Sys.println(places("é ö oo ü o").join(" "));
        Sys.println(after("ééé<a><b>", 3).join(" "));
        Sys.println(after("ééé<a><b>", 5).join(" "));
    }
}
