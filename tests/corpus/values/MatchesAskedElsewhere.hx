// A regular expression that one function matches and another one asks.
class Scanner {
    var word:EReg;
    static final digits = ~/([0-9]+)/;

    public function new() {
        word = ~/([a-z]+)=/;
    }

    public function accept(s:String):Bool return word.match(s);

    public function found():String return word.matched(1);

    public static function has(s:String):Bool return digits.match(s);

    public static function last():String
        return digits.matched(0) + "|" + digits.matchedLeft() + "|" + digits.matchedRight();
}

class MatchesAskedElsewhere {
    static function fits(r:EReg, s:String):Bool return r.match(s);

    static function rest(r:EReg):String return r.matchedRight();

    static function louder(r:EReg):String return r.matched(0).toUpperCase();

    static function main() {
        var scanner = new Scanner();
        if (scanner.accept("key=value")) Sys.println(scanner.found());
        if (Scanner.has("x77y")) Sys.println(Scanner.last());
        Sys.println(Scanner.has("none"));
        var r = ~/b(.)/;
        if (fits(r, "abcd")) Sys.println(r.matched(1) + rest(r));
        Sys.println(r.matchedPos().pos);
        var own = ~/[a-z]+/;
        if (own.match("12 ab")) Sys.println(own.matched(0));
        Sys.println(~/o+/g.map("foo boot", louder));
        Sys.println(~/[a-z]/g.map("a1b2", one -> "<" + one.matched(0) + ">"));
    }
}
