enum abstract Unit(String) to String {
    var Meter = "m";
    var Kilo = "km";

    public function factor():Int {
        return switch ((cast this : Unit)) {
            case Meter: 1;
            case Kilo: 1000;
        }
    }

    public static function all():Array<Unit> {
        return [Meter, Kilo];
    }

    @:from static function fromText(text:String):Unit {
        return text == "km" ? Kilo : Meter;
    }
}

class AbstractEnumOps {
    static function show(n:Int, unit:Unit):String {
        return n * unit.factor() + " " + Unit.Meter;
    }

    static function main() {
        Sys.println(show(3, Kilo));
        Sys.println(show(3, "km"));
        Sys.println(show(3, "x"));
        Sys.println(Unit.all().length);
        for (unit in Unit.all()) Sys.println(unit + ":" + unit.factor());
    }
}
