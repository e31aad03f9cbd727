class Config {
    static var current:Null<Config> = null;
    public var level = 1;

    function new() {}

    public static function instance():Config {
        if (current == null) current = new Config();
        return current;
    }

    public static function raise():Void {
        var config = instance();
        config.level++;
        current = config;
    }
}

class Singletons {
    static function main() {
        Sys.println(Config.instance().level);
        Config.raise();
        Config.raise();
        Sys.println(Config.instance().level);
    }
}
