/** Calendars, weekdays, durations and dates. **/
using DateTools;

class DateDesk {
  static final NAMES = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

  static function pad(n:Int, width = 2):String return StringTools.lpad(Std.string(n), "0", width);

  static function isLeap(y:Int) return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;

  static function daysIn(y:Int, m:Int):Int {
    return switch m {
      case 2: isLeap(y) ? 29 : 28;
      case 4 | 6 | 9 | 11: 30;
      case n if (n >= 1 && n <= 12): 31;
      case bad: throw 'no month $bad';
    }
  }

  static function dayNumber(y:Int, m:Int, d:Int):Int {
    var a = Std.int((14 - m) / 12);
    var yy = y + 4800 - a;
    var mm = m + 12 * a - 3;
    return d + Std.int((153 * mm + 2) / 5) + 365 * yy + Std.int(yy / 4) - Std.int(yy / 100) + Std.int(yy / 400) - 32045;
  }

  static function weekday(y:Int, m:Int, d:Int):Int return (dayNumber(y, m, d) + 1) % 7;

  static function calendar(y:Int, m:Int):Array<String> {
    var lines = ['${["Jan", "Feb", "Mar"][m - 1]} $y', NAMES.map(n -> n.substr(0, 2)).join(" ")];
    var first = weekday(y, m, 1);
    var line = [for (_ in 0...first) "  "];
    for (d in 1...daysIn(y, m) + 1) {
      line.push(StringTools.lpad('$d', " ", 2));
      if (line.length == 7) {
        lines.push(line.join(" "));
        line = [];
      }
    }
    if (line.length > 0) lines.push(line.join(" "));
    return lines;
  }

  static function parse(text:String):Null<{y:Int, m:Int, d:Int}> {
    var r = ~/^(\d{4})-(\d\d)-(\d\d)$/;
    if (!r.match(text)) return null;
    var found = {y: Std.parseInt(r.matched(1)), m: Std.parseInt(r.matched(2)), d: Std.parseInt(r.matched(3))};
    return try found.d >= 1 && found.d <= daysIn(found.y, found.m) ? found : null catch (e:String) null;
  }

  static function add(from:{y:Int, m:Int, d:Int}, days:Int) {
    var d = from.d + days, m = from.m, y = from.y;
    while (d > daysIn(y, m)) {
      d -= daysIn(y, m);
      if (++m > 12) {
        m = 1;
        y++;
      }
    }
    return '${pad(y, 4)}-${pad(m)}-${pad(d)}';
  }

  static function duration(seconds:Int):String {
    var parts = [];
    for (unit in [{n: "d", s: 86400}, {n: "h", s: 3600}, {n: "m", s: 60}, {n: "s", s: 1}]) {
      var count = Std.int(seconds / unit.s);
      if (count == 0) continue;
      parts.push('$count${unit.n}');
      seconds -= count * unit.s;
    }
    return parts.length == 0 ? "0s" : parts.join(" ");
  }

  static function main() {
    for (line in calendar(2024, 2)) Sys.println(line);
    Sys.println([for (y in [1900, 2000, 2023, 2024]) '$y ${isLeap(y)}'].join(", "));
    for (t in ["2024-02-29", "2023-02-29", "2024-13-01", "24-1-1", "1999-12-31"]) {
      var d = parse(t);
      Sys.println(t + ": " + (d == null ? "invalid" : NAMES[weekday(d.y, d.m, d.d)] + " " + add(d, 60)));
    }
    Sys.println([for (s in [0, 59, 61, 3600, 90061]) duration(s)].join(" | "));
    var date = new Date(2021, 4, 3, 14, 5, 9);
    Sys.println('${date.getFullYear()} ${date.getMonth()} ${date.getDate()} ${date.getHours()} ${date.getDay()}');
    Sys.println(date.format("%Y/%m/%d %H:%M:%S"));
    Sys.println(date.toString() + " " + date.delta(DateTools.days(1.5)).toString());
    Sys.println(DateTools.getMonthDays(new Date(2024, 1, 1, 0, 0, 0)));
    var other = Date.fromString("2021-05-04 00:00:00");
    Sys.println(other.getTime() > date.getTime());
    Sys.println((other.getTime() - date.getTime()) / 1000);
  }
}
