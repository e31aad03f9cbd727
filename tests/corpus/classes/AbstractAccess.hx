abstract Table(Map<String, Int>) {
    public function new() {
        this = new Map();
    }

    @:arrayAccess public function get(key:String):Int {
        return this.exists(key) ? this.get(key) : 0;
    }

    @:arrayAccess public function set(key:String, value:Int):Int {
        this.set(key, value);
        return value;
    }
}

@:forward(length, push)
abstract Names(Array<String>) from Array<String> {
    @:arrayAccess inline function at(i:Int):String {
        return this[i] + "?";
    }

    public function first():String {
        return this[0];
    }
}

class AbstractAccess {
    static function main() {
        var t = new Table();
        t["a"] = 4;
        t["b"] = t["a"] + 1;
        Sys.println(t["b"]);
        Sys.println(t["zzz"]);
        var names:Names = ["kim", "lee"];
        names.push("max");
        Sys.println(names.length);
        Sys.println(names.first());
        Sys.println(names[2]);
    }
}
