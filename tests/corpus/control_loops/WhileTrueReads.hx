/** `while (true)` with ways out in three places. */
class WhileTrueReads {
    static function parse(text:String):String {
        var at = 0;
        var number = "";
        var words = 0;
        while (true) {
            if (at >= text.length) return "end after " + words + " [" + number + "]";
            var character = text.charAt(at);
            at++;
            if (character == " ") {
                words++;
                continue;
            }
            if (character == "!") break;
            if (character >= "0" && character <= "9") {
                number += character;
            } else if (character == "?") {
                return "question at " + (at - 1);
            }
        }
        return "shout after " + words + " [" + number + "]";
    }

    static function main() {
        Sys.println(parse("a1 b2"));
        Sys.println(parse("12 3! 4"));
        Sys.println(parse("why?"));
        Sys.println(parse(""));
    }
}
