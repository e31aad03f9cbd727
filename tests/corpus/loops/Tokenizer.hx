/** A hand-written tokenizer: nested while loops that share one position. **/
class Tokenizer {
    static function isDigit(c:String):Bool {
        return c >= "0" && c <= "9";
    }

    static function isLetter(c:String):Bool {
        return (c >= "a" && c <= "z") || (c >= "A" && c <= "Z") || c == "_";
    }

    static function tokenize(text:String):Array<String> {
        var tokens:Array<String> = [];
        var pos = 0;
        while (pos < text.length) {
            var c = text.charAt(pos);
            if (c == " ") {
                pos++;
                continue;
            }
            if (c == "#") {
                break;
            }
            if (isDigit(c)) {
                var start = pos;
                while (pos < text.length && isDigit(text.charAt(pos))) {
                    pos++;
                }
                tokens.push("number:" + text.substring(start, pos));
            } else if (isLetter(c)) {
                var name = "";
                while (pos < text.length && (isLetter(text.charAt(pos)) || isDigit(text.charAt(pos)))) {
                    name += text.charAt(pos);
                    pos++;
                }
                tokens.push("name:" + name);
            } else {
                tokens.push("sign:" + c);
                pos++;
            }
        }
        return tokens;
    }

    static function main() {
        for (text in ["x1 = 40+2", "  ", "call(a_b, 10) # comment", "7up"]) {
            Sys.println(tokenize(text).join(" "));
        }
    }
}
