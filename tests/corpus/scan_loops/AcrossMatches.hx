// scan: yes
// State goes from match to match, but none of it depends on positions: a fold over the scan.
class AcrossMatches {
    static function evaluate(text:String):Int {
        var re = ~/([+-])([0-9]+)/g;
        var total = 0;
        var last = "";
        var changes = 0;
        var pos = 0;
        while (re.matchSub(text, pos)) {
            var sign = re.matched(1);
            var amount = Std.parseInt(re.matched(2));
            if (sign != last) {
                changes++;
            }
            last = sign;
            total += sign == "+" ? amount : -amount;
            pos = re.matchedPos().pos + re.matchedPos().len;
        }
        return total * 10 + changes;
    }

    static function main() {
        Sys.println(evaluate("+4 -1 -1 +20"));
        Sys.println(evaluate(""));
    }
}
