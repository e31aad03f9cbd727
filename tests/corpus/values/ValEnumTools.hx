/** Enums: compared, listed, created by name and index, parameters, in maps and switches. **/
using haxe.EnumTools;

enum VeLevel {
    Low;
    Mid;
    High;
    Custom(n:Int, name:String);
}

class ValEnumTools {
    static function next(l:VeLevel):VeLevel {
        return switch (l) {
            case Low: Mid;
            case Mid: High;
            case High | Custom(_, _): Low;
        }
    }

    static function main() {
        Sys.println(Low == Low);
        Sys.println(next(Low) == Mid);
        Sys.println(Type.enumEq(Custom(1, "a"), Custom(1, "a")));
        Sys.println(Type.enumIndex(High) + Type.enumIndex(Custom(0, "")));
        Sys.println(Type.enumConstructor(Custom(0, "")));
        Sys.println(Type.enumParameters(Custom(3, "x")));
        Sys.println(VeLevel.getConstructors());
        Sys.println(VeLevel.createByName("Mid"));
        Sys.println(VeLevel.createByName("Custom", [4, "four"]));
        Sys.println(VeLevel.createByIndex(2));
        Sys.println(VeLevel.createAll());
        Sys.println(Type.createEnum(VeLevel, "Low"));
        var level = Custom(5, "five");
        switch (level) {
            case Custom(n, name) if (n > 3): Sys.println(name + n);
            case Custom(_, _): Sys.println("small");
            default: Sys.println("other");
        }
        Sys.println(level.match(Custom(_, "five")));
        Sys.println(Low.match(High));
        Sys.println([Low, High].map(l -> Type.enumIndex(l)));
        try {
            VeLevel.createByName("Nope");
            Sys.println("made");
        } catch (e:Dynamic) {
            Sys.println("no such");
        }
    }
}
