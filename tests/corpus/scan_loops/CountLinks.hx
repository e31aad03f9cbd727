// scan: yes
// Nothing is pushed: the matches are counted.
class CountLinks {
    static function count(html:String):Int {
        var link = ~/<a href="([^"]*)">/g;
        var total = 0;
        var pos = 0;
        while (link.matchSub(html, pos)) {
            total++;
            pos = link.matchedPos().pos + link.matchedPos().len;
        }
        return total;
    }

    static function main() {
        Sys.println(count('<a href="/">home</a> <a href="/x">x</a> <b>no</b>'));
        Sys.println(count("no links"));
    }
}
