using UsingExtensions.Texts;
using UsingExtensions.Colors;
using Lambda;

class Texts {
    public static function shout(text:String, times:Int = 1):String {
        var out = text.toUpperCase();
        for (i in 0...times) out += "!";
        return out;
    }

    public static function isBlank(text:String):Bool {
        return StringTools.trim(text) == "";
    }
}

enum Color {
    Red;
    Green;
    Mix(a:Color, b:Color);
}

class Colors {
    public static function name(color:Color):String {
        return switch (color) {
            case Red: "red";
            case Green: "green";
            case Mix(a, b): name(a) + "/" + b.name();
        }
    }

    public static function mixed(color:Color, other:Color):Color {
        return Mix(color, other);
    }
}

class UsingExtensions {
    static function main() {
        Sys.println("hey".shout());
        Sys.println("hey".shout(3));
        Sys.println("  ".isBlank());
        Sys.println(Red.name());
        Sys.println(Red.mixed(Green).mixed(Red).name());
        Sys.println([1, 2, 3].exists(n -> n == 2));
        Sys.println([Red, Green].map(c -> c.name()).join(","));
    }
}
