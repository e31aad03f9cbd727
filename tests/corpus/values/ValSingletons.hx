/** One object for the whole program, in a static variable; counters and registries. **/
class VsRegistry {
    static final instance = new VsRegistry();

    public var count:Int = 0;
    var names:Array<String> = [];

    function new() {}

    public static function get():VsRegistry return instance;

    public function add(name:String):Int {
        names.push(name);
        count++;
        return count;
    }

    public function list():String return names.join(",");
}

class VsLazy {
    static var made:VsLazy;

    public var id:Int;

    function new(id:Int) this.id = id;

    public static function get():VsLazy {
        if (made == null) made = new VsLazy(7);
        return made;
    }
}

class ValSingletons {
    static var ids = 0;
    static var squares:Array<Int> = [for (i in 0...5) i * i];

    static function nextId():Int return ++ids;

    static function main() {
        Sys.println(VsRegistry.get().add("a"));
        Sys.println(VsRegistry.get().add("b"));
        var r = VsRegistry.get();
        r.add("c");
        Sys.println(VsRegistry.get().list() + " " + VsRegistry.get().count);
        Sys.println(VsLazy.get().id);
        VsLazy.get().id = 8;
        Sys.println(VsLazy.get().id);
        Sys.println(nextId() + nextId() + nextId());
        Sys.println(squares[3] + squares.length);
    }
}
