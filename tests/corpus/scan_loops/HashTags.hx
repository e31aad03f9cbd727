// scan: yes
// The position is moved first, what was matched is pushed after, and changed on the way.
class HashTags {
    static function tags(post:String):Array<String> {
        var result:Array<String> = [];
        var start = 0;
        var tag = ~/#([a-z_]+)/ig;
        while (tag.matchSub(post, start)) {
            start = tag.matchedPos().pos + tag.matchedPos().len;
            result.push(tag.matched(1).toLowerCase());
        }
        return result;
    }

    static function main() {
        Sys.println(tags("Going #Out for #icecream and #LATE_lunch").join(" "));
        Sys.println(tags("# nothing").join(" ") == "");
    }
}
