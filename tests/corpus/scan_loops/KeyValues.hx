// scan: yes
// Two groups make one pushed structure; the loop is followed by more work on the list.
typedef Pair = {key:String, value:Int};

class KeyValues {
    static function parse(text:String):Array<Pair> {
        var pairs:Array<Pair> = [];
        var re = ~/([a-z]+)=([0-9]+)/g;
        var at = 0;
        while (re.matchSub(text, at)) {
            pairs.push({key: re.matched(1), value: Std.parseInt(re.matched(2))});
            var p = re.matchedPos();
            at = p.pos + p.len;
        }
        pairs.sort((a, b) -> a.value - b.value);
        return pairs;
    }

    static function main() {
        for (pair in parse("w=640; h=480, depth=24 bad=x")) {
            Sys.println(pair.key + " " + pair.value);
        }
    }
}
