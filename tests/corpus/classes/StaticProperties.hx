class Settings {
    static var store:Map<String, String> = new Map();
    public static var theme(get, set):String;
    public static var writes(default, null):Int = 0;

    static function get_theme():String {
        var found = store.get("theme");
        return found == null ? "light" : found;
    }

    static function set_theme(value:String):String {
        writes++;
        store.set("theme", value);
        return value;
    }
}

class StaticProperties {
    static function main() {
        Sys.println(Settings.theme);
        Settings.theme = "dark";
        Sys.println(Settings.theme);
        Settings.theme += "er";
        Sys.println(Settings.theme);
        Sys.println(Settings.writes);
    }
}
