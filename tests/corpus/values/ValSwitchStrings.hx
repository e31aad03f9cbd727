/** switch on texts, numbers, booleans, null and several values at once. **/
class ValSwitchStrings {
    static function command(line:String):String {
        var parts = line.split(" ");
        return switch (parts) {
            case ["go", dir]: "going " + dir;
            case ["take", what, "from", place]: what + " out of " + place;
            case ["quit" | "exit"]: "bye";
            case []: "nothing";
            case [one]: "alone: " + one;
            default: "many: " + parts.length;
        }
    }

    static function grade(n:Int):String {
        return switch (n) {
            case 10: "top";
            case x if (x > 10): "over";
            case 7 | 8 | 9: "good";
            case x if (x >= 0 && x < 7): "low";
            case _: "bad";
        }
    }

    static function both(a:Bool, b:Null<Int>):String {
        return switch [a, b] {
            case [true, null]: "T-";
            case [true, n]: "T" + n;
            case [false, 0]: "F0";
            case [false, _]: "F";
        }
    }

    static function main() {
        for (l in ["go north", "take cup from table", "quit", "look", "a b c d e", "exit"]) Sys.println(command(l));
        Sys.println([for (n in [10, 12, 8, 3, -1]) grade(n)].join(" "));
        Sys.println(both(true, null) + both(true, 2) + both(false, 0) + both(false, 5) + both(false, null));
        var n = 3;
        switch (n) {
            case 1:
                Sys.println("one");
            case 2, 3:
                Sys.println("two or three");
                n = 0;
            default:
        }
        Sys.println(n);
        var c = "x".code;
        Sys.println(switch (c) {
            case "a".code: "A";
            case "x".code: "X";
            default: "?";
        });
    }
}
