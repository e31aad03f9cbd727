// scan: yes
// matchSub looks from a position whether or not the pattern has the `g` flag.
class GlobalIsNoMatter {
    static function codes(text:String):Array<String> {
        var re = ~/[A-Z]{2}-[0-9]+/;
        var codes = [];
        var pos = 0;
        while (re.matchSub(text, pos)) {
            codes.push(re.matched(0));
            pos = re.matchedPos().pos + re.matchedPos().len;
        }
        return codes;
    }

    static function main() {
        Sys.println(codes("AB-1, CD-22; ef-3 GH-444").join(" "));
    }
}
