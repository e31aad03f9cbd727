/** A time of day. **/
@:using(Time) @:struct @:native("Time") extern class Time {
    /** The hour, 0 to 23. **/
    var hour(default, null):Int;
    /** The minute. **/
    var minute(default, null):Int;
    /** The second. **/
    var second(default, null):Int;
    /** The fraction of the second in millionths, and how many of its digits count. **/
    var microsecond(default, null):{Int, Int};
    /** So much later, around midnight if need be. **/
    static function add(time:Time, amount:Int, ?unit:CalendarUnit):Time;
    /** Which is earlier. **/
    static function compare(first:Time, second:Time):Ordering;
    /** The same in another calendar. **/
    static function convert(time:Time, calendar:Dynamic):Result<Time, Atom>;
    /** As `convert`; raises where the calendars do not fit. **/
    @:native("convert!") static function convertOrRaise(time:Time, calendar:Dynamic):Time;
    /** How much later the first is. **/
    static function diff(first:Time, second:Time, ?unit:CalendarUnit):Int;
    /** From Erlang's `{hour, minute, second}`. **/
    static function fromErl(time:{Int, Int, Int}, ?microsecond:{Int, Int}, ?calendar:Dynamic):Result<Time, Atom>;
    /** As `fromErl`; raises where there is no such time. **/
    @:native("from_erl!") static function fromErlOrRaise(time:{Int, Int, Int}, ?microsecond:{Int, Int}, ?calendar:Dynamic):Time;
    /** The time that a text as `12:30:00` names. **/
    static function fromIso8601(text:String, ?calendar:Dynamic):Result<Time, Atom>;
    /** As `fromIso8601`; raises where the text names none. **/
    @:native("from_iso8601!") static function fromIso8601OrRaise(text:String, ?calendar:Dynamic):Time;
    /** The time so many seconds after midnight. **/
    static function fromSecondsAfterMidnight(seconds:Int, ?microsecond:{Int, Int}, ?calendar:Dynamic):Time;
    /** The time by its parts, if there is such a time. **/
    @:native("new") static function create(hour:Int, minute:Int, second:Int, ?microsecond:Dynamic, ?calendar:Dynamic):Result<Time, Atom>;
    /** As `create`; raises where there is no such time. **/
    @:native("new!") static function createOrRaise(hour:Int, minute:Int, second:Int, ?microsecond:Dynamic, ?calendar:Dynamic):Time;
    /** As Erlang has it. **/
    static function toErl(time:Time):{Int, Int, Int};
    /** As `12:30:00`; `"basic"` without the signs between. **/
    static function toIso8601(time:Time, ?format:Atom):String;
    /** Seconds after midnight, and the fraction. **/
    static function toSecondsAfterMidnight(time:Time):{Int, Int};
    /** As text: `12:30:00`. **/
    static function toString(time:Time):String;
    /** With the fraction of the second cut. **/
    static function truncate(time:Time, precision:TimePrecision):Time;
    /** Now, as a clock in UTC shows it. **/
    static function utcNow(?calendar:Dynamic):Time;
}
