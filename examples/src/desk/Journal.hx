package desk;

/** The desk's journal: one list for the whole application, the newest entry last. **/
@:module
class Journal {
    static var entries:Array<String> = [];

    public static function write(who:String, what:String):Void {
        entries.push('$who: $what');
    }

    public static function all():Array<String> {
        return entries.copy();
    }

    public static function erase():Void {
        entries = [];
    }
}
