class Config {
    public static var base = 10;
    public static var doubled = base * 2;
    public static var table:Map<String, Int> = ["a" => 1, "b" => doubled];
    public static final names = ["x", "y"];
}

class StaticInit {
    static var total = sum(4);

    static function sum(n:Int):Int {
        var s = 0;
        for (i in 0...n) s += i;
        return s;
    }

    static function main() {
        Sys.println(total);
        Sys.println(Config.doubled);
        Sys.println(Config.table.get("b"));
        Config.table.set("c", 5);
        Sys.println(Config.table.get("c"));
        Sys.println(Config.names.length + Config.base);
    }
}
