// scan: yes
// The position comes from matchedPos() kept in a variable; the whole match is pushed.
class AllNumbers {
    static function numbers(input:String):Array<String> {
        var pattern = ~/[0-9]+/g;
        var found = [];
        var offset = 0;
        while (pattern.matchSub(input, offset)) {
            var where = pattern.matchedPos();
            found.push(pattern.matched(0));
            offset = where.pos + where.len;
        }
        return found;
    }

    static function main() {
        Sys.println(numbers("7 pears, 12 plums and 1000 figs").join("|"));
        Sys.println(numbers("none").length);
        Sys.println(numbers("").length);
    }
}
