/** Regular expressions over longer texts: all matches, tokens, templates, validation. **/
class ValRegexScan {
    static function all(r:EReg, text:String):Array<String> {
        var found = [];
        while (r.match(text)) {
            found.push(r.matched(0));
            text = r.matchedRight();
        }
        return found;
    }

    static function tokens(source:String):Array<String> {
        var number = ~/^[0-9]+(\.[0-9]+)?/;
        var word = ~/^[a-zA-Z_]\w*/;
        var space = ~/^\s+/;
        var out = [];
        while (source.length > 0) {
            if (space.match(source)) {
                source = space.matchedRight();
            } else if (number.match(source)) {
                out.push("N:" + number.matched(0));
                source = number.matchedRight();
            } else if (word.match(source)) {
                out.push("W:" + word.matched(0));
                source = word.matchedRight();
            } else {
                out.push("S:" + source.charAt(0));
                source = source.substr(1);
            }
        }
        return out;
    }

    static function fill(template:String, values:Map<String, String>):String {
        return ~/\{(\w+)\}/g.map(template, r -> {
            var key = r.matched(1);
            return values.exists(key) ? values[key] : "?" + key;
        });
    }

    static function isEmail(s:String):Bool {
        return ~/^[\w.+-]+@[\w-]+\.[a-z]{2,}$/i.match(s);
    }

    static function main() {
        Sys.println(all(~/[a-z]+/, "one 2 three4five"));
        Sys.println(tokens("x1 = 3.14 * (y + 2)"));
        Sys.println(fill("Hi {name}, {greet} {who}!", ["name" => "Ann", "greet" => "good"]));
        Sys.println(isEmail("a.b@c-d.org") + " " + isEmail("a@b") + " " + isEmail("A@B.COM"));
        Sys.println(~/\s+/g.replace("  a  b   c ", " "));
        Sys.println(~/(a)(b)?/.match("ac"));
        Sys.println(~/[,;]/g.split("a,b;c").join("|"));
        Sys.println(~/^#(\w)(\w)(\w)$/.replace("#abc", "#$1$1$2$2$3$3"));
        var kv = ~/(\w+)\s*:\s*(\w+)/;
        if (kv.match("key : value")) Sys.println(kv.matched(2) + "=" + kv.matched(1));
        Sys.println(~/é+/u.replace("caféé", "e"));
    }
}
