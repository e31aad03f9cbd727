/** Results of every kind of expression printed where they stand. **/
class PrintFunctionsOfResults {
    static function sign(n:Int):String {
        return if (n < 0) "-" else if (n > 0) "+" else "0";
    }

    static function pick(n:Int):Dynamic {
        return switch (n) {
            case 0: 1;
            case 1: "one";
            case 2: 2.0;
            case 3: [3];
            default: null;
        }
    }

    static function main() {
        for (n in [-5, 0, 5]) Sys.print(sign(n));
        Sys.println("");
        for (n in 0...5) Sys.println(pick(n));
        Sys.println(if (1 > 2) "a" else "b");
        Sys.println(switch ([1, 2]) {
            case [1, x]: "one and " + x;
            default: "no";
        });
        Sys.println({
            var t = 3;
            t * t;
        });
        Sys.println(try Std.string(Std.parseInt("5")) catch (e:Dynamic) "bad");
        var x = 5;
        Sys.println(x++);
        Sys.println(++x);
        Sys.println(x--);
        Sys.println(x = 10);
        Sys.println(x += 5);
        Sys.println((x > 3) == true);
        Sys.println((function(a:Int) return a * 2)(4));
        Sys.println(((a, b) -> a + b)(1, 2));
    }
}
