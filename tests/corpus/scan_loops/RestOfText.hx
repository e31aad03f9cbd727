// scan: yes
// The other shape: what is left of the text is matched again.
class RestOfText {
    static function words(text:String):Array<String> {
        var word = ~/[A-Za-z']+/;
        var rest = text;
        var out = [];
        while (word.match(rest)) {
            out.push(word.matched(0));
            rest = word.matchedRight();
        }
        return out;
    }

    static function main() {
        Sys.println(words("It's 5 o'clock, isn't it?").join("/"));
        Sys.println(words("12 34").length);
    }
}
