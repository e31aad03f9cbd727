package elixir;

import StdTypes;
import String;

/** A day of the calendar. (Haxe's `Date` is a point in time: Elixir's `DateTime`.) **/
@:using(elixir.Date) @:struct @:native("Date") extern class Date {
    /** The year. **/
    var year(default, null):Int;
    /** The month, from 1. **/
    var month(default, null):Int;
    /** The day of the month, from 1. **/
    var day(default, null):Int;
    /** So many days later; earlier, if it is negative. **/
    static function add(date:Date, days:Int):Date;
    /** The first day of its month. **/
    static function beginningOfMonth(date:Date):Date;
    /** The first day of its week. **/
    static function beginningOfWeek(date:Date, ?startingOn:Weekday):Date;
    /** Which is earlier. **/
    static function compare(first:Date, second:Date):Ordering;
    /** The same day in another calendar. **/
    static function convert(date:Date, calendar:Dynamic):Result<Date, Atom>;
    /** As `convert`; raises where the calendars do not fit. **/
    @:native("convert!") static function convertOrRaise(date:Date, calendar:Dynamic):Date;
    /** Which day of its era it is, and which era. **/
    static function dayOfEra(date:Date):{Int, Int};
    /** Which day of its week it is, 1 for the first. **/
    static function dayOfWeek(date:Date, ?startingOn:Weekday):Int;
    /** Which day of its year it is, from 1. **/
    static function dayOfYear(date:Date):Int;
    /** How many days its month has. **/
    static function daysInMonth(date:Date):Int;
    /** How many days later the first is. **/
    static function diff(first:Date, second:Date):Int;
    /** The last day of its month. **/
    static function endOfMonth(date:Date):Date;
    /** The last day of its week. **/
    static function endOfWeek(date:Date, ?startingOn:Weekday):Date;
    /** From Erlang's `{year, month, day}`. **/
    static function fromErl(date:{Int, Int, Int}, ?calendar:Dynamic):Result<Date, Atom>;
    /** As `fromErl`; raises where there is no such day. **/
    @:native("from_erl!") static function fromErlOrRaise(date:{Int, Int, Int}, ?calendar:Dynamic):Date;
    /** The day so many days after the year 0 began. **/
    static function fromGregorianDays(days:Int, ?calendar:Dynamic):Date;
    /** The day that a text as `2024-01-31` names. **/
    static function fromIso8601(text:String, ?calendar:Dynamic):Result<Date, Atom>;
    /** As `fromIso8601`; raises where the text names none. **/
    @:native("from_iso8601!") static function fromIso8601OrRaise(text:String, ?calendar:Dynamic):Date;
    /** Whether its year has 366 days. **/
    @:native("leap_year?") static function leapYear(date:Date):Bool;
    /** How many months its year has. **/
    static function monthsInYear(date:Date):Int;
    /** The day by its parts, if there is such a day. **/
    @:native("new") static function create(year:Int, month:Int, day:Int, ?calendar:Dynamic):Result<Date, Atom>;
    /** As `create`; raises where there is no such day. **/
    @:native("new!") static function createOrRaise(year:Int, month:Int, day:Int, ?calendar:Dynamic):Date;
    /** Which quarter of its year it is in, from 1. **/
    static function quarterOfYear(date:Date):Int;
    /** The days from one to another, both included, `step` apart. **/
    static function range(first:Date, last:Date, ?step:Int):Enumerable<Date>;
    /** As Erlang has it. **/
    static function toErl(date:Date):{Int, Int, Int};
    /** Days since the year 0 began. **/
    static function toGregorianDays(date:Date):Int;
    /** As `2024-01-31`; `"basic"` without the signs between. **/
    static function toIso8601(date:Date, ?format:Atom):String;
    /** As text: `2024-01-31`. **/
    static function toString(date:Date):String;
    /** Today, in UTC. **/
    static function utcToday(?calendar:Dynamic):Date;
    /** Which year of its era it is, and which era. **/
    static function yearOfEra(date:Date):{Int, Int};
}
