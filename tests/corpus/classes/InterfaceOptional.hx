interface Scale {
    function by(n:Int, ?label:String):String;
}

class Plain implements Scale {
    public function new() {}

    public function by(n:Int, ?label:String):String {
        return n + (label == null ? "" : label);
    }
}

class Twice implements Scale {
    public function new() {}

    public function by(n:Int, ?label:String):String {
        return n * 2 + (label == null ? "-" : label);
    }
}

class InterfaceOptional {
    static function main() {
        var all:Array<Scale> = [new Plain(), new Twice()];
        for (one in all) {
            Sys.println(one.by(4));
            Sys.println(one.by(4, "kg"));
        }
    }
}
