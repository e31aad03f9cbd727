package settings;

/** The settings of the running application: defaults, then what is set by hand. **/
@:module
class Settings {
    static var values:Map<String, Dynamic> = new Map();

    /** Puts every setting back to what the environment says, or to its default. **/
    public static function load():Void {
        values.set("catalogue", environment("CATALOGUE_URL", "http://localhost:9200"));
        values.set("loans_per_reader", Std.parseInt(environment("LOANS_PER_READER", "5")));
        values.set("open_on_sunday", environment("OPEN_ON_SUNDAY", "false") == "true");
    }

    public static function put(name:String, value:Dynamic):Void {
        values.set(name, value);
    }

    public static function fetch(name:String, ?otherwise:Dynamic):Dynamic {
        if (!values.exists(name)) {
            return otherwise;
        }
        return values.get(name);
    }

    /** A setting as text, whatever it is. **/
    public static function text(name:String, otherwise:String = ""):String {
        return Std.string(fetch(name, otherwise));
    }

    /** A setting that is a whole number; anything else counts as not set. **/
    public static function number(name:String, otherwise:Int = 0):Int {
        var value = fetch(name, otherwise);
        return Std.isOfType(value, Int) ? value : otherwise;
    }

    /** True for `true` and for the text `"true"`. **/
    public static function flag(name:String, otherwise:Bool = false):Bool {
        var value = fetch(name, otherwise);
        return value == true || value == "true";
    }

    private static function environment(name:String, otherwise:String):String {
        var found = Sys.getEnv(name);
        return found == null ? otherwise : found;
    }
}
