/** Functions with loops called inside conditions of loops. */
class LoopResultInCondition {
    static function divisors(n:Int):Int {
        var count = 0;
        for (d in 1...n + 1) if (n % d == 0) count++;
        return count;
    }

    static function main() {
        var n = 1;
        while (divisors(n) < 6) n++;
        Sys.println(n);
        var found:Array<Int> = [];
        var m = 1;
        do {
            m++;
            if (divisors(m) != 2) continue;
            found.push(m);
        } while (found.length < 6 && m < 100);
        Sys.println(found.join(" ") + " up to " + m);
    }
}
