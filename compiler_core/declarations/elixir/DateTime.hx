/** A point in time with its time zone. Haxe's `Date` is one, in UTC. **/
@:using(DateTime) @:struct @:native("DateTime") extern class DateTime extends Date {
    /** The year. **/
    var year(default, null):Int;
    /** The month, from 1. **/
    var month(default, null):Int;
    /** The day of the month, from 1. **/
    var day(default, null):Int;
    /** The hour, 0 to 23. **/
    var hour(default, null):Int;
    /** The minute. **/
    var minute(default, null):Int;
    /** The second. **/
    var second(default, null):Int;
    /** The fraction of the second in millionths, and how many of its digits count. **/
    var microsecond(default, null):{Int, Int};
    /** The zone's name: `"Europe/Rome"`. **/
    var timeZone(default, null):String;
    /** The zone's short name at this time. **/
    var zoneAbbr(default, null):String;
    /** Seconds from UTC, the summer's shift apart. **/
    var utcOffset(default, null):Int;
    /** Seconds of the summer's shift. **/
    var stdOffset(default, null):Int;
    /** So much later; earlier, if it is negative. **/
    static function add(time:Date, amount:Int, ?unit:CalendarUnit, ?database:Dynamic):DateTime;
    /** Which is earlier. **/
    static function compare(first:Date, second:Date):Ordering;
    /** The same point in another calendar. **/
    static function convert(time:Date, calendar:Dynamic):Result<DateTime, Atom>;
    /** As `convert`; raises where the calendars do not fit. **/
    @:native("convert!") static function convertOrRaise(time:Date, calendar:Dynamic):DateTime;
    /** How much later the first is. **/
    static function diff(first:Date, second:Date, ?unit:CalendarUnit):Int;
    /** The point so many seconds after the year 0 began. **/
    static function fromGregorianSeconds(seconds:Int, ?microsecond:{Int, Int}, ?calendar:Dynamic):DateTime;
    /** The point that a text as `2024-01-31T12:00:00Z` names, in UTC, and how many seconds it was away from UTC: a tuple
        `{:ok, time, offset}`, or `{:error, reason}`. **/
    static function fromIso8601(text:String, ?calendar:Dynamic, ?format:Atom):Dynamic;
    /** The point that a clock in this zone shows so; in autumn it may be two. **/
    static function fromNaive(time:NaiveDateTime, zone:String, ?database:Dynamic):Dynamic;
    /** As `fromNaive`; raises where it is not one point. **/
    @:native("from_naive!") static function fromNaiveOrRaise(time:NaiveDateTime, zone:String, ?database:Dynamic):DateTime;
    /** The point so much after 1970 began. **/
    static function fromUnix(amount:Int, ?unit:TimeUnit, ?calendar:Dynamic):Result<DateTime, Atom>;
    /** As `fromUnix`; raises where there is no such point. **/
    @:native("from_unix!") static function fromUnixOrRaise(amount:Int, ?unit:TimeUnit, ?calendar:Dynamic):DateTime;
    /** The point of a date and a time in a zone, by default UTC. **/
    @:native("new") static function create(date:elixir.Date, time:Time, ?zone:String, ?database:Dynamic):Dynamic;
    /** As `create`; raises where it is not one point. **/
    @:native("new!") static function createOrRaise(date:elixir.Date, time:Time, ?zone:String, ?database:Dynamic):DateTime;
    /** Now, in this zone. **/
    @:native("now") static function nowIn(zone:String, ?database:Dynamic):Result<DateTime, Atom>;
    /** As `nowIn`; raises where nobody knows the zone. **/
    @:native("now!") static function nowInOrRaise(zone:String, ?database:Dynamic):DateTime;
    /** The same point as a clock in another zone shows it. **/
    static function shiftZone(time:Date, zone:String, ?database:Dynamic):Result<DateTime, Atom>;
    /** As `shiftZone`; raises where nobody knows the zone. **/
    @:native("shift_zone!") static function shiftZoneOrRaise(time:Date, zone:String, ?database:Dynamic):DateTime;
    /** The date. **/
    static function toDate(time:Date):elixir.Date;
    /** Seconds since the year 0 began, and the fraction. **/
    static function toGregorianSeconds(time:Date):{Int, Int};
    /** As `2024-01-31T12:00:00Z`; `"basic"` without the signs between. **/
    static function toIso8601(time:Date, ?format:Atom, ?offset:Int):String;
    /** What the clock shows, without the zone. **/
    static function toNaive(time:Date):NaiveDateTime;
    /** As text: `2024-01-31 12:00:00Z`. **/
    @:native("to_string") static function text(time:Date):String;
    /** The time of day. **/
    static function toTime(time:Date):Time;
    /** So much after 1970 began; seconds, if nothing is said. **/
    static function toUnix(time:Date, ?unit:TimeUnit):Int;
    /** With the fraction of the second cut. **/
    static function truncate(time:Date, precision:TimePrecision):DateTime;
    /** Now. **/
    static function utcNow(?calendar:Dynamic):DateTime;
}
