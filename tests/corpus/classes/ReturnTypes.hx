class Maker {
    public function new() {}

    public function make():Maker {
        return this;
    }

    public function name():String {
        return "maker";
    }
}

class Better extends Maker {
    override public function make():Better {
        return new Better();
    }

    override public function name():String {
        return "better";
    }

    public function extra():Int {
        return 1;
    }
}

class ReturnTypes {
    static function main() {
        var all:Array<Maker> = [new Maker(), new Better()];
        for (one in all) Sys.println(one.make().name());
        Sys.println(new Better().make().extra());
    }
}
