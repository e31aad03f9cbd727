// scan: no
// The position moves by one, so matches may overlap; Regex.scan would skip them.
class Overlapping {
    static function pairs(text:String):Array<String> {
        var re = ~/a.a/g;
        var found = [];
        var pos = 0;
        while (re.matchSub(text, pos)) {
            found.push(re.matched(0));
            pos = re.matchedPos().pos + 1;
        }
        return found;
    }

    static function main() {
        Sys.println(pairs("abacada aaaa").join(" "));
        Sys.println(pairs("xyz").length);
    }
}
