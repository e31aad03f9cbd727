class Registry {
    static var names:Array<String> = [];

    public static function add(name:String):Int {
        names.push(name);
        return names.length;
    }

    public static function list():String {
        return names.join(",");
    }
}

class Plugin {
    public final id:Int;

    public function new(name:String) {
        id = Registry.add(name);
    }
}

class Special extends Plugin {
    public function new() {
        super("special");
    }
}

class StaticCounterInherited {
    static function main() {
        var a = new Plugin("one");
        var b = new Special();
        var c = new Plugin("two");
        Sys.println(a.id + b.id + c.id);
        Sys.println(Registry.list());
    }
}
