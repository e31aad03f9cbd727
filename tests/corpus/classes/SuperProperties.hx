class Base {
    public var value(get, set):Int;
    var stored = 1;

    public function new() {}

    function get_value():Int {
        return stored;
    }

    function set_value(v:Int):Int {
        stored = v;
        return v;
    }
}

class Clamped extends Base {
    override function set_value(v:Int):Int {
        return super.set_value(v > 10 ? 10 : v);
    }
}

class Logged extends Clamped {
    public final log:Array<Int> = [];

    override function set_value(v:Int):Int {
        log.push(v);
        return super.set_value(v);
    }
}

class SuperProperties {
    static function main() {
        var l = new Logged();
        l.value = 4;
        l.value += 20;
        l.value++;
        Sys.println(l.value);
        Sys.println(l.log.join(","));
        var b:Base = l;
        b.value = 3;
        Sys.println(b.value);
    }
}
