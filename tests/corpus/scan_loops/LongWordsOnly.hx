// scan: yes
// Only some of the matches are kept.
class LongWordsOnly {
    static function longWords(text:String, least:Int):Array<String> {
        var re = ~/\b([a-z]+)\b/g;
        var kept = [];
        var position = 0;
        while (re.matchSub(text, position)) {
            var word = re.matched(1);
            if (word.length >= least) {
                kept.push(word);
            }
            position = re.matchedPos().pos + re.matchedPos().len;
        }
        return kept;
    }

    static function main() {
        Sys.println(longWords("a scanner darkly is one of the books", 5).join(" "));
        Sys.println(longWords("a scanner darkly is one of the books", 2).length);
    }
}
