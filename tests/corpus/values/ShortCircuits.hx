/** && and || stop early; ?: and if as values; order of effects in calls and operators. **/
class ShortCircuits {
    static function yes(name:String):Bool {
        Sys.print(name + " ");
        return true;
    }

    static function no(name:String):Bool {
        Sys.print(name + " ");
        return false;
    }

    static function number(n:Int):Int {
        Sys.print("#" + n + " ");
        return n;
    }

    static function sign(n:Int):Int {
        return n > 0 ? 1 : n < 0 ? -1 : 0;
    }

    static function fizz(n:Int):String {
        return if (n % 15 == 0) "FizzBuzz" else if (n % 5 == 0) "Buzz" else if (n % 3 == 0) "Fizz" else Std.string(n);
    }

    static function main() {
        Sys.println(yes("a") && no("b") && yes("c"));
        Sys.println(no("a") || yes("b") || no("c"));
        Sys.println(yes("a") && (no("b") || yes("c")));
        Sys.println(!no("a") ? number(1) : number(2));
        Sys.println(number(3) - number(4) * number(5));
        Sys.println([number(6), number(7)].length);
        Sys.println([5, -5, 0].map(sign).join(" "));
        Sys.println([for (n in 1...16) fizz(n)].join(" "));
        var kind = if (number(8) > 7) {
            Sys.print("(big) ");
            "big";
        } else {
            "small";
        }
        Sys.println(kind);
        var block = {
            var a = 2;
            var b = 3;
            a * b;
        };
        Sys.println(block);
    }
}
