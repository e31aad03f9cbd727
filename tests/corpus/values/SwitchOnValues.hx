/** switch on strings, ints, bools, arrays and structures, as statement and as value. **/
class SwitchOnValues {
    static function dayKind(day:String):String {
        return switch (day.toLowerCase()) {
            case "sat" | "sun": "weekend";
            case "fri": "almost";
            case other if (other.length == 3): "work";
            default: "unknown " + day;
        }
    }

    static function size(n:Int):String {
        return switch (n) {
            case 0: "none";
            case 1 | 2 | 3: "few";
            case x if (x < 0): "negative";
            case x if (x % 2 == 0): 'even $x';
            case _: "odd";
        }
    }

    static function command(words:Array<String>):String {
        return switch (words) {
            case []: "nothing";
            case ["go", direction]: "going " + direction;
            case ["take", count, what]: 'taking $count $what';
            case [single]: "just " + single;
            case _: "what?";
        }
    }

    static function point(p:{x:Int, y:Int}):String {
        return switch (p) {
            case {x: 0, y: 0}: "origin";
            case {x: 0}: "on y";
            case {y: 0}: "on x";
            case {x: x, y: y}: 'at $x,$y';
        }
    }

    static function points(text:String):Int {
        var number = Std.parseInt(text);
        return number == null ? 0 : number;
    }

    static function main() {
        Sys.println(["Sat", "fri", "Mon", "someday"].map(dayKind).join(", "));
        Sys.println([0, 2, -3, 10, 11].map(size).join(", "));
        Sys.println(command([]) + "; " + command(["go", "north"]) + "; " + command(["take", "2", "keys"]));
        Sys.println(command(["look"]) + "; " + command(["a", "b", "c", "d"]));
        Sys.println(point({x: 0, y: 0}) + " " + point({x: 0, y: 3}) + " " + point({x: 3, y: 0}) + " " + point({x: 1, y: 2}));
        var grade = switch (points("87")) {
            case n if (n >= 90): "A";
            case n if (n >= 80): "B";
            default: "C";
        }
        Sys.println(grade);
        var both = switch [grade == "B", size(0)] {
            case [true, "few"]: 1;
            case [true, _]: 2;
            case [false, _]: 3;
        }
        Sys.println(both);
        switch (grade) {
            case "B":
                Sys.println("good");
            default:
        }
    }
}
