typedef Lamp = {level:Int};

class Room {
    public var lamps:Array<Lamp>;
    public var named:Map<String, Lamp>;

    public function new() {
        lamps = [{level: 1}, {level: 3}, {level: 4}];
        named = ["door" => {level: 5}];
    }

    public function dimFirst():Void {
        for (lamp in lamps) {
            if (lamp.level > 1) {
                lamp.level = 1;
                break;
            }
        }
    }

    public function raised():Int {
        for (at => lamp in lamps) {
            if (at == 1) continue;
            lamp.level++;
            if (lamp.level > 4) return at;
        }
        for (lamp in named) {
            lamp.level--;
            if (lamp.level == 4) return lamp.level;
        }
        return -1;
    }

    public function show():String {
        return [for (lamp in lamps) lamp.level].join(",") + " " + named["door"].level;
    }
}

/** Loops in an object of several holders that change what its lists hold, and are left early. */
class LeftLoopsInShared {
    static function checked(n:Int):Int {
        if (n > 2) throw "bright";
        return n;
    }

    static function main() {
        var room = new Room();
        var other = room;
        Sys.println(room == other);
        room.dimFirst();
        Sys.println(other.show());
        Sys.println(other.raised());
        Sys.println(room.raised());
        Sys.println(room.show());
        for (lamp in other.lamps) if (lamp.level > 1) { lamp.level += 10; break; }
        for (lamp in other.named) if (lamp.level > 1) { lamp.level += 10; break; }
        Sys.println(room.show());
        try {
            for (lamp in room.lamps) {
                lamp.level -= 10;
                Sys.println(checked(lamp.level));
            }
        } catch (e:String) {
            Sys.println(e);
        }
        Sys.println(other.show());
    }
}
