// scan: either
/** A class, a dot and a word's end are about characters, however many bytes these take. **/
class CharactersNotBytes {
    static function words(text:String):Array<String> {
        var found = [];
        var word = ~/\w+/;
        var rest = text;
        while (word.match(rest)) {
            found.push(word.matched(0));
            rest = word.matchedRight();
        }
        return found;
    }

    static function main() {
        Sys.println(~/[^a-z]/g.replace("élan vital", "-"));
        Sys.println(~/[^a-z]+/g.replace("élan, vital", "-"));
        Sys.println(~/./g.replace("é日a", "x"));
        Sys.println(~/\W/g.replace("é日 a", "_"));
        Sys.println(~/^.{3}$/.match("日本語"));
        Sys.println(~/\bété\b/.match("un été là"));
        Sys.println(~/\s/g.split("a b\u00a0c").length);
        Sys.println(~/"[^"]*"/g.replace('é "日本" è "x"', "?"));
        Sys.println(words("où est l'été").join("|"));
    }
}
