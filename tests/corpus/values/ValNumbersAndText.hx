/** Conversions between numbers and texts in small algorithms. **/
using StringTools;

class ValNumbersAndText {
    static function toBase(n:Int, base:Int):String {
        if (n == 0) return "0";
        var digits = "0123456789abcdef";
        var out = "";
        while (n > 0) {
            out = digits.charAt(n % base) + out;
            n = Std.int(n / base);
        }
        return out;
    }

    static function fromBase(s:String, base:Int):Int {
        var n = 0;
        for (i in 0...s.length) n = n * base + "0123456789abcdef".indexOf(s.charAt(i));
        return n;
    }

    static function roman(n:Int):String {
        var values = [10, 9, 5, 4, 1];
        var signs = ["X", "IX", "V", "IV", "I"];
        var out = "";
        for (i in 0...values.length) {
            while (n >= values[i]) {
                out += signs[i];
                n -= values[i];
            }
        }
        return out;
    }

    static function commas(n:Int):String {
        var s = Std.string(n);
        var out = "";
        while (s.length > 3) {
            out = "," + s.substr(s.length - 3) + out;
            s = s.substr(0, s.length - 3); // expect: HX4
        }
        return s + out;
    }

    static function main() {
        Sys.println(toBase(255, 2) + " " + toBase(255, 16) + " " + toBase(0, 2));
        Sys.println(fromBase("ff", 16) + " " + fromBase("1010", 2));
        Sys.println([for (i in 1...11) roman(i)].join(" "));
        Sys.println(commas(1234567) + " " + commas(12) + " " + commas(1000));
        Sys.println(Std.parseInt("12") + Std.parseInt("30"));
        Sys.println(Std.parseFloat("1.5") + Std.parseInt("2"));
        Sys.println("3" + 4 + Std.parseInt("5"));
        Sys.println([for (c in "abc".split("")) c.charCodeAt(0) - "a".code]);
        Sys.println([72, 105].map(String.fromCharCode).join(""));
        Sys.println("5" == Std.string(5));
    }
}
