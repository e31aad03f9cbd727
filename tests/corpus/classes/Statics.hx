class Ids {
    static var last = 0;
    public static final prefix = "id-";

    public static function next():String {
        last++;
        return prefix + last;
    }

    public static function used():Int {
        return last;
    }
}

class Thing {
    public static var made = 0;
    public final id:String;

    public function new() {
        id = Ids.next();
        made++;
    }
}

class Special extends Thing {
    public static inline var LIMIT = 2;

    public function new() {
        super();
    }

    public static function room():Bool {
        return Thing.made < LIMIT;
    }
}

class Statics {
    static function main() {
        Sys.println(Special.room());
        var a = new Thing();
        var b = new Special();
        Sys.println(a.id + " " + b.id);
        Sys.println(Thing.made);
        Sys.println(Special.room());
        Sys.println(Ids.used());
        Thing.made = 10;
        Sys.println(Thing.made + Special.LIMIT);
    }
}
