class Event {
    public function new() {}
}

class Key extends Event {
    public final code:Int;

    public function new(code:Int) {
        super();
        this.code = code;
    }
}

class Click extends Event {
    public final x:Int;
    public final y:Int;

    public function new(x:Int, y:Int) {
        super();
        this.x = x;
        this.y = y;
    }
}

class Handler {
    public static function describe(event:Event):String {
        if (event is Key) {
            var key:Key = cast event;
            return "key " + key.code;
        } else if (Std.isOfType(event, Click)) {
            var click = cast(event, Click);
            return "click " + click.x + ":" + click.y;
        }
        return "nothing";
    }
}

class SwitchOnType {
    static function main() {
        for (event in [new Key(3), new Click(1, 2), new Event()]) {
            Sys.println(Handler.describe(event));
        }
    }
}
