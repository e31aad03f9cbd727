/** More that can be done with dates. **/
extern class DateTools {
    /** A date in the form that `f` says: `%Y-%m-%d`. **/
    @:elixir("Haxe.date_format({0}, {1})") static function format(d:Date, f:String):String;
    /** The date so many milliseconds later. **/
    @:elixir("DateTime.add({0}, trunc({1}), :millisecond)") static function delta(d:Date, t:Float):Date;
    /** How many days the date's month has. **/
    @:elixir("Date.days_in_month({0})") static function getMonthDays(d:Date):Int;
    /** So many seconds in milliseconds. **/
    @:elixir("{0} * 1000.0") static function seconds(n:Float):Float;
    /** So many minutes in milliseconds. **/
    @:elixir("{0} * 60_000.0") static function minutes(n:Float):Float;
    /** So many hours in milliseconds. **/
    @:elixir("{0} * 3_600_000.0") static function hours(n:Float):Float;
    /** So many days in milliseconds. **/
    @:elixir("{0} * 86_400_000.0") static function days(n:Float):Float;
    /** Milliseconds as days, hours, minutes, seconds and what is left. **/
    @:elixir("Haxe.duration({0})") static function parse(t:Float):{days:Int, hours:Int, minutes:Int, seconds:Int, ms:Float};
    /** The milliseconds that such parts are. **/
    @:elixir("Haxe.milliseconds({0})") static function make(o:{days:Int, hours:Int, minutes:Int, seconds:Int, ms:Float}):Float;
}
