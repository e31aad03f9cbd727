// scan: yes
// The second group of several; the list is declared before the text is known.
class SecondGroup {
    static function hours(log:String):Array<Int> {
        var list:Array<Int> = [];
        var clock = ~/(on|off)@([0-9]{2}):([0-9]{2})/g;
        var from = 0;
        while (clock.matchSub(log, from)) {
            list.push(Std.parseInt(clock.matched(2)));
            from = clock.matchedPos().pos + clock.matchedPos().len;
        }
        return list;
    }

    static function main() {
        var total = 0;
        for (hour in hours("on@08:15 off@12:00 junk on@13:30")) {
            total += hour;
            Sys.println(hour);
        }
        Sys.println(total);
    }
}
