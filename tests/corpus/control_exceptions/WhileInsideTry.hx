/** A `while` inside `try` that an exception ends. */
class WhileInsideTry {
    static function parse(text:String):Array<Int> {
        var found = [];
        var at = 0;
        try {
            while (at < text.length) {
                var code = text.charCodeAt(at);
                if (code == " ".code) {
                    at++;
                    continue;
                }
                if (code < "0".code || code > "9".code) throw "unexpected " + text.charAt(at);
                found.push(code - "0".code);
                at++;
            }
        } catch (e:String) {
            Sys.println(e + " at " + at);
        }
        return found;
    }

    static function main() {
        Sys.println(parse("1 2 3").join(","));
        Sys.println(parse("12x4").join(","));
        Sys.println(parse("").join(","));
    }
}
