/** What dates and times of all kinds have in common. **/
@:native("Calendar") extern class Calendar {
    /** Whether a date in the one has a meaning in the other. **/
    @:native("compatible_calendars?") static function compatibleCalendars(first:Dynamic, second:Dynamic):Bool;
    /** Who knows the time zones. **/
    static function getTimeZoneDatabase():Dynamic;
    /** Says who knows the time zones. **/
    static function putTimeZoneDatabase(database:Dynamic):Atom;
    /** A date or time as `format` has it: `"%Y-%m-%d %H:%M"`. **/
    static function strftime(time:Dynamic, format:String, ?options:Keyword):String;
    /** A fraction of a second, with its precision, cut. **/
    static function truncate(microsecond:{Int, Int}, precision:TimePrecision):{Int, Int};
}
