/** EReg: match, groups, replace, split, map, left and right of a match. **/
class RegularExpressions {
    static function isEmail(text:String):Bool {
        return ~/^[a-z0-9._]+@[a-z0-9-]+\.[a-z]{2,}$/i.match(text);
    }

    static function parseDate(text:String):String {
        var date = ~/^(\d{4})-(\d{2})-(\d{2})$/;
        if (!date.match(text)) {
            return "no date";
        }
        return date.matched(3) + "." + date.matched(2) + "." + date.matched(1);
    }

    static function main() {
        Sys.println(isEmail("Ada.L@example.org") + " " + isEmail("ada@") + " " + isEmail("a b@c.de"));
        Sys.println(parseDate("2024-02-29") + " " + parseDate("29.2.2024"));
        Sys.println(~/[^a-z0-9]+/g.replace("a b--c!d", "_"));
        Sys.println(~/b/.replace("abcabc", "X"));
        Sys.println(~/(\w+) (\w+)/.replace("hello world again", "$2 $1"));
        Sys.println(~/\s*,\s*/g.split("a , b,c ,d").join("|"));
        Sys.println(~/-/.split("a-b-c").join("|"));
        var re = ~/[0-9]+/;
        if (re.match("abc 123 def")) {
            Sys.println("[" + re.matchedLeft() + "][" + re.matched(0) + "][" + re.matchedRight() + "]");
            Sys.println(re.matchedPos().pos + "+" + re.matchedPos().len);
        }
        var doubled = ~/[0-9]+/g.map("1 and 22", r -> Std.string(Std.parseInt(r.matched(0)) * 2));
        Sys.println(doubled);
        Sys.println(~/^line/gm.replace("line one\nline two", "LINE"));
        Sys.println(~/a.b/s.match("a\nb") + " " + ~/a.b/.match("a\nb"));
        var pattern = new EReg("^" + "ab+" + "$", "i");
        Sys.println(pattern.match("ABBB") + " " + pattern.match("abc"));
        Sys.println(EReg.escape("1+1") == "1\\+1");
    }
}
