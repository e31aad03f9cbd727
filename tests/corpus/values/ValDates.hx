/** Date: parts, time, differences, parsing; DateTools. **/
class ValDates {
    static function main() {
        var d = new Date(2023, 11, 31, 23, 59, 59);
        Sys.println(d.getFullYear() + " " + d.getMonth() + " " + d.getDate() + " " + d.getDay());
        var next = DateTools.delta(d, DateTools.seconds(1));
        Sys.println(next);
        Sys.println(next.getTime() - d.getTime());
        Sys.println(next.getTime() > d.getTime());
        var a = Date.fromString("2024-03-01");
        var b = Date.fromString("2024-02-01");
        Sys.println((a.getTime() - b.getTime()) / DateTools.days(1));
        Sys.println(DateTools.getMonthDays(b));
        Sys.println(DateTools.format(a, "%Y/%m/%d"));
        Sys.println(DateTools.hours(2) + DateTools.minutes(1));
        var parts = DateTools.parse(90061000.0);
        Sys.println(parts.days + " " + parts.hours + " " + parts.minutes + " " + parts.seconds);
        Sys.println(Date.fromTime(a.getTime()).toString() == a.toString());
        Sys.println(DateTools.delta(a, -DateTools.days(1)).getDate());
        var days = [a, b, d];
        days.sort((x, y) -> Reflect.compare(x.getTime(), y.getTime()));
        Sys.println(days.map(x -> x.getMonth()));
    }
}
