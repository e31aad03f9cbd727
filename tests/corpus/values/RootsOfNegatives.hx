// Roots and logarithms that are no number compare as NaN; those that surely are need no asking.
class RootsOfNegatives {
    static function root(x:Float):Float return Math.sqrt(x);

    static function isPrime(n:Int):Bool {
        if (n < 2) return false;
        var i = 2;
        while (i <= Math.sqrt(n)) {
            if (n % i == 0) return false;
            i++;
        }
        return true;
    }

    static function roots(a:Float, b:Float, c:Float):Int {
        var d = Math.sqrt(b * b - 4 * a * c);
        if (d > 0) return 2;
        return d == 0 ? 1 : 0;
    }

    static function main() {
        var r = root(-1);
        Sys.println(r > 5);
        Sys.println(r == r);
        Sys.println(Math.log(-1) < 5);
        Sys.println(Math.log(0) < -5);
        Sys.println(Math.pow(-8, 1 / 3) > 0);
        Sys.println(Math.pow(-2, 3) + " " + Math.pow(2.5, 2));
        Sys.println(Math.acos(3) >= 0);
        var zero = 0.0;
        var none = zero / zero;
        Sys.println(none > 1);
        Sys.println(-1 / zero < 3);
        Sys.println(5 % zero);
        var best = 0.0;
        for (v in [4.0, -4.0, 9.0]) if (Math.sqrt(v) > best) best = Math.sqrt(v);
        Sys.println(best);
        Sys.println([for (n in 0...20) if (isPrime(n)) n].join(" "));
        Sys.println([roots(1, 0, -1), roots(1, 2, 1), roots(1, 0, 1)].join(" "));
        var x = 3.0;
        var y = -4.0;
        Sys.println(Math.sqrt(x * x + y * y) < 6);
        Sys.println(Math.log(1 + y * y) > 2);
    }
}
