/** Assigning to a parameter changes only the function's own name for the value. **/
class ParameterReassigned {
    static function clamp(value:Int, low:Int, high:Int):Int {
        if (value < low) {
            value = low;
        } else if (value > high) {
            value = high;
        }
        return value;
    }

    static function fresh(values:Array<Int>):Int {
        values = [];
        values.push(1);
        return values.length;
    }

    static function collatz(n:Int):Int {
        var steps = 0;
        while (n != 1) {
            n = n % 2 == 0 ? n >> 1 : 3 * n + 1;
            steps++;
        }
        return steps;
    }

    static function label(name:String, ?suffix:String):String {
        if (suffix == null) {
            suffix = "!";
        }
        name = name.toUpperCase();
        name += suffix;
        return name;
    }

    static function main() {
        var n = 27;
        Sys.println(collatz(n));
        Sys.println(n);
        Sys.println(clamp(-5, 0, 9) + " " + clamp(5, 0, 9) + " " + clamp(50, 0, 9));
        var values = [7, 8, 9];
        Sys.println(fresh(values));
        Sys.println(values.length);
        Sys.println(label("hey") + label("you", "?"));
    }
}
