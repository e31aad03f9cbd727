// scan: either
// The position is read after the loop: what follows the last match counts too.
class TailAfterLast {
    static function split(text:String):Array<String> {
        var separator = ~/\s*[,;]\s*/gu;
        var parts = [];
        var pos = 0;
        while (separator.matchSub(text, pos)) {
            var found = separator.matchedPos();
            parts.push(text.substring(pos, found.pos));
            pos = found.pos + found.len;
        }
        parts.push(text.substr(pos));
        return parts;
    }

    static function main() {
        Sys.println(split("red , green;blue").join("|"));
        Sys.println(split("one").join("|"));
        Sys.println(split("a,,b,").join("|"));
        Sys.println(split("é; ü").join("|"));
    }
}
