/** enum abstracts over strings and ints, in switches and comparisons. **/
enum abstract Level(Int) to Int {
    var Debug = 0;
    var Info = 1;
    var Warning = 2;
}

enum abstract Color(String) to String from String {
    var Red = "red";
    var Green = "green";
}

class EnumAbstracts {
    static function label(level:Level):String {
        return switch (level) {
            case Debug: "debug";
            case Info: "info";
            case Warning: "warning";
        }
    }

    static function log(threshold:Level, level:Level, text:String):Void {
        if ((level : Int) >= (threshold : Int)) {
            Sys.println("[" + label(level) + "] " + text);
        }
    }

    static function other(color:Color):Color {
        return color == Red ? Green : Red;
    }

    static function main() {
        log(Info, Debug, "hidden");
        log(Info, Info, "shown");
        log(Debug, Warning, "shown too");
        Sys.println(other(Red));
        var fromText:Color = "green";
        Sys.println(other(fromText) + "!");
        Sys.println(fromText == Green);
    }
}
