/** EReg: flags, groups, positions, parts left and right. **/
class ValRegexFlags {
    static function main() {
        var word = ~/([a-z]+)=(\d+)?/i;
        Sys.println(word.match("say ABC=12!"));
        Sys.println(word.matched(0) + "|" + word.matched(1) + "|" + word.matched(2));
        Sys.println("[" + word.matchedLeft() + "][" + word.matchedRight() + "]");
        var pos = word.matchedPos();
        Sys.println(pos.pos + "+" + pos.len);
        Sys.println(word.match("x="));
        Sys.println(word.matched(2));
        Sys.println(word.match("nothing"));
        Sys.println(~/^b$/m.match("a\nb\nc") + " " + ~/^b$/.match("a\nb\nc"));
        Sys.println(~/a.c/s.match("a\nc") + " " + ~/a.c/.match("a\nc"));
        Sys.println(~/o/.replace("foo boo", "0") + " " + ~/o/g.replace("foo boo", "0"));
        Sys.println(~/(\w+) (\w+)/.replace("john smith", "$2, $1"));
        Sys.println(~/\d+/g.replace("a1b22", "<>"));
        Sys.println(~/,\s*/g.split("a, b,c,  d"));
        Sys.println(~/,/.split("a,b,c"));
        Sys.println(~/\d/g.map("a1b2", r -> Std.string(Std.parseInt(r.matched(0)) * 2)));
        var dynamicOne = new EReg("h[aeiou]llo", "i");
        Sys.println(dynamicOne.match("HALLO"));
        Sys.println(EReg.escape("a.b*c"));
        Sys.println(new EReg(EReg.escape("1+1"), "").match("1+1=2"));
        var r = ~/[0-9]/;
        Sys.println(r.matchSub("a1b2", 2) + " " + r.matched(0));
        Sys.println(r.matchSub("a1b2", 2, 1));
        var text = "2024-01-15";
        var date = ~/^(\d{4})-(\d\d)-(\d\d)$/;
        if (date.match(text)) {
            Sys.println(Std.parseInt(date.matched(1)) + Std.parseInt(date.matched(2)) + Std.parseInt(date.matched(3)));
        }
    }
}
