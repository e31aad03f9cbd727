/** Whole numbers: division, remainder, signs, comparison, increments. **/
class ValIntegers {
    static function gcd(a:Int, b:Int):Int {
        return b == 0 ? a : gcd(b, a % b);
    }

    static function digits(n:Int):Array<Int> {
        var found = [];
        do {
            found.unshift(n % 10);
            n = Std.int(n / 10);
        } while (n > 0);
        return found;
    }

    static function main() {
        Sys.println(-7 % 3);
        Sys.println(7 % -3);
        Sys.println(Std.int(-7 / 2));
        Sys.println(Math.floor(-7 / 2));
        Sys.println(7 / 7);
        Sys.println(gcd(84, 36));
        Sys.println(digits(9074));
        Sys.println(digits(0));
        var i = 5;
        var j = i++ + ++i;
        Sys.println(i + " " + j);
        i -= 2;
        i *= 3;
        Sys.println(i);
        i = Std.int(i / 2);
        Sys.println(i);
        i %= 4;
        Sys.println(i);
        Sys.println(-(-3));
        Sys.println(1000000 * 2000);
        Sys.println(Std.int(1e9) + 1);
        Sys.println(3 > 2 && 2 >= 2 && 1 < 2 && 1 <= 1 && 1 != 2);
        Sys.println(1 == 1.0);
        Sys.println(Std.int(Math.abs(-5)) + 1);
        Sys.println([3, 1, 2].length / 2);
        var total:Float = 0;
        for (n in 1...5) total += n;
        Sys.println(total);
        Sys.println(total / 4);
        Sys.println(Std.string(10 / 2) + "!");
    }
}
