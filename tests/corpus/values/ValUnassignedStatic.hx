/** Static variables that start without a value, or are never assigned. **/
class ValUnassignedStatic {
    static var mode:String = "plain";
    static var cache:Map<String, Int>;
    static var log:Array<String> = [];
    static var limit:Null<Int>;

    static function name():String {
        return switch (mode) {
            case "plain": "p";
            case "rich": "r";
            default: "?";
        }
    }

    static function size(key:String):Int {
        if (cache == null) cache = new Map();
        if (!cache.exists(key)) {
            log.push(key);
            cache[key] = key.length;
        }
        return cache[key];
    }

    static function main() {
        Sys.println(name());
        Sys.println(size("abc") + size("abc") + size("z"));
        Sys.println(log);
        Sys.println(limit == null);
        limit = 3;
        Sys.println(limit);
    }
}
