/** A point in time. In Elixir a `DateTime` in UTC. **/
extern class Date {
    /** A date by its parts; the month counts from 0. **/
    @:elixir("Haxe.date({0}, {1}, {2}, {3}, {4}, {5})")
    function new(year:Int, month:Int, day:Int, hour:Int, min:Int, sec:Int):Void;
    /** Milliseconds since 1970. **/
    @:elixir("DateTime.to_unix({this}, :millisecond)") function getTime():Float;
    /** The hour, 0 to 23. **/
    @:elixir("{this}.hour") function getHours():Int;
    @:elixir("{this}.minute") function getMinutes():Int;
    @:elixir("{this}.second") function getSeconds():Int;
    @:elixir("{this}.year") function getFullYear():Int;
    /** The month, from 0. **/
    @:elixir("{this}.month - 1") function getMonth():Int;
    /** The day of the month, from 1. **/
    @:elixir("{this}.day") function getDate():Int;
    /** The day of the week, 0 for Sunday. **/
    @:elixir("rem(Date.day_of_week({this}), 7)") function getDay():Int;
    @:elixir("{this}.hour") function getUTCHours():Int;
    @:elixir("{this}.minute") function getUTCMinutes():Int;
    @:elixir("{this}.second") function getUTCSeconds():Int;
    @:elixir("{this}.year") function getUTCFullYear():Int;
    /** The month, from 0. **/
    @:elixir("{this}.month - 1") function getUTCMonth():Int;
    /** The day of the month, from 1. **/
    @:elixir("{this}.day") function getUTCDate():Int;
    /** The day of the week, 0 for Sunday. **/
    @:elixir("rem(Date.day_of_week({this}), 7)") function getUTCDay():Int;
    /** The minutes from local time to UTC: dates are in UTC here. **/
    @:elixir("0") function getTimezoneOffset():Int;
    /** As `2024-01-31 12:00:00`. **/
    @:elixir("Calendar.strftime({this}, \"%Y-%m-%d %H:%M:%S\")") function toString():String;
    /** Now. **/
    @:elixir("DateTime.utc_now()") static function now():Date;
    /** The date so many milliseconds after 1970. **/
    @:elixir("DateTime.from_unix!(trunc({0}), :millisecond)") static function fromTime(t:Float):Date;
    /** A date from `2024-01-31 12:00:00`, `2024-01-31` or `12:00:00`. **/
    @:elixir("Haxe.date_from_string({0})") static function fromString(s:String):Date;

    /** So many seconds later. An addition to Haxe's library. **/
    @:addition @:elixir("DateTime.add({this}, {0}, :second)") function addSeconds(seconds:Int):Date;
    /** So many days later. An addition. **/
    @:addition @:elixir("DateTime.add({this}, {0} * 86_400, :second)") function addDays(days:Int):Date;
}
