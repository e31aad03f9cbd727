/** Times computed from numbers, clocks, durations. **/
class ValTimesOfDay {
    static function two(n:Int):String return n < 10 ? "0" + n : "" + n;

    static function clock(seconds:Int):String {
        var h = Std.int(seconds / 3600) % 24;
        var m = Std.int(seconds / 60) % 60;
        return two(h) + ":" + two(m) + ":" + two(seconds % 60);
    }

    static function isLeap(y:Int):Bool return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;

    static function dayOfYear(d:Date):Int {
        var days = [31, isLeap(d.getFullYear()) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        var n = d.getDate();
        for (m in 0...d.getMonth()) n += days[m];
        return n;
    }

    static function main() {
        Sys.println(clock(0) + " " + clock(3661) + " " + clock(86399) + " " + clock(90000));
        Sys.println([for (y in [1900, 2000, 2023, 2024]) isLeap(y)]);
        Sys.println(dayOfYear(new Date(2024, 11, 31, 0, 0, 0)));
        Sys.println(dayOfYear(new Date(2023, 2, 1, 12, 0, 0)));
        var d = new Date(2024, 0, 31, 10, 0, 0);
        var later = DateTools.delta(d, DateTools.days(1) + DateTools.hours(15));
        Sys.println(later);
        Sys.println(later.getTime() > d.getTime());
        Sys.println(DateTools.format(later, "%H:%M"));
        Sys.println(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][d.getDay()]);
    }
}
