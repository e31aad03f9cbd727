/** Dates print as year-month-day and time. **/
class PrintDates {
    static function main() {
        var d = new Date(2024, 1, 29, 8, 5, 9);
        Sys.println(d.toString());
        Sys.println(d.getFullYear() + "/" + (d.getMonth() + 1) + "/" + d.getDate());
        Sys.println(DateTools.format(d, "%Y-%m-%d %H:%M:%S"));
        Sys.println(DateTools.format(d, "%d.%m.%y %I %p"));
        Sys.println("date: " + d);
        Sys.println('date: $d');
        Sys.println(d);
        Sys.println([d]);
        Sys.println({at: d});
        Sys.println(d.getHours() + ":" + d.getMinutes() + ":" + d.getSeconds());
        Sys.println(d.getDay());
        Sys.println(Date.fromString("2020-12-31"));
        Sys.println(Date.fromString("2020-12-31 23:59:58"));
        Sys.println(DateTools.getMonthDays(d));
    }
}
