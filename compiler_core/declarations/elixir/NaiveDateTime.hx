/** A date and a time of day as a clock on the wall shows them, with no time zone. **/
@:using(NaiveDateTime) @:struct @:native("NaiveDateTime") extern class NaiveDateTime {
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
    /** So much later; earlier, if it is negative. **/
    static function add(time:NaiveDateTime, amount:Int, ?unit:CalendarUnit):NaiveDateTime;
    /** Which is earlier. **/
    static function compare(first:NaiveDateTime, second:NaiveDateTime):Ordering;
    /** The same in another calendar. **/
    static function convert(time:NaiveDateTime, calendar:Dynamic):Result<NaiveDateTime, Atom>;
    /** As `convert`; raises where the calendars do not fit. **/
    @:native("convert!") static function convertOrRaise(time:NaiveDateTime, calendar:Dynamic):NaiveDateTime;
    /** How much later the first is. **/
    static function diff(first:NaiveDateTime, second:NaiveDateTime, ?unit:CalendarUnit):Int;
    /** From Erlang's `{{year, month, day}, {hour, minute, second}}`. **/
    static function fromErl(time:{{Int, Int, Int}, {Int, Int, Int}}, ?microsecond:{Int, Int}, ?calendar:Dynamic):Result<NaiveDateTime, Atom>;
    /** As `fromErl`; raises where there is no such date or time. **/
    @:native("from_erl!") static function fromErlOrRaise(time:{{Int, Int, Int}, {Int, Int, Int}}, ?microsecond:{Int, Int}, ?calendar:Dynamic):NaiveDateTime;
    /** So many seconds after the year 0 began. **/
    static function fromGregorianSeconds(seconds:Int, ?microsecond:{Int, Int}, ?calendar:Dynamic):NaiveDateTime;
    /** What a text as `2024-01-31T12:00:00` says. **/
    static function fromIso8601(text:String, ?calendar:Dynamic):Result<NaiveDateTime, Atom>;
    /** As `fromIso8601`; raises where the text says nothing. **/
    @:native("from_iso8601!") static function fromIso8601OrRaise(text:String, ?calendar:Dynamic):NaiveDateTime;
    /** Now, as this machine's clock shows it. **/
    static function localNow(?calendar:Dynamic):NaiveDateTime;
    /** By date and time, or by the parts. **/
    @:overload(function(year:Int, month:Int, day:Int, hour:Int, minute:Int, second:Int, ?microsecond:Dynamic, ?calendar:Dynamic):Result<NaiveDateTime, Atom> {})
    @:native("new") static function create(date:elixir.Date, time:Time):Result<NaiveDateTime, Atom>;
    /** As `create`; raises where there is no such date or time. **/
    @:overload(function(year:Int, month:Int, day:Int, hour:Int, minute:Int, second:Int, ?microsecond:Dynamic, ?calendar:Dynamic):NaiveDateTime {})
    @:native("new!") static function createOrRaise(date:elixir.Date, time:Time):NaiveDateTime;
    /** The date. **/
    static function toDate(time:NaiveDateTime):elixir.Date;
    /** As Erlang has it. **/
    static function toErl(time:NaiveDateTime):{{Int, Int, Int}, {Int, Int, Int}};
    /** Seconds since the year 0 began, and the fraction. **/
    static function toGregorianSeconds(time:NaiveDateTime):{Int, Int};
    /** As `2024-01-31T12:00:00`; `"basic"` without the signs between. **/
    static function toIso8601(time:NaiveDateTime, ?format:Atom):String;
    /** As text: `2024-01-31 12:00:00`. **/
    static function toString(time:NaiveDateTime):String;
    /** The time of day. **/
    static function toTime(time:NaiveDateTime):Time;
    /** With the fraction of the second cut. **/
    static function truncate(time:NaiveDateTime, precision:TimePrecision):NaiveDateTime;
    /** Now, as a clock in UTC shows it. **/
    static function utcNow(?calendar:Dynamic):NaiveDateTime;
}
