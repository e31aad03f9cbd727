// scan: yes
// A group that takes no part in a match is null, wherever it stands.
class OptionalGroup {
    static function services(text:String):Array<String> {
        var re = ~/([a-z]+)(:([0-9]+))?/g;
        var list = [];
        var pos = 0;
        while (re.matchSub(text, pos)) {
            var port = re.matched(3);
            list.push(re.matched(1) + "@" + (port == null ? "default" : port));
            pos = re.matchedPos().pos + re.matchedPos().len;
        }
        return list;
    }

    static function main() {
        Sys.println(services("web:80 db cache:6379 log").join(" "));
    }
}
