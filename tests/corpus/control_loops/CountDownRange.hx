/** Ranges that are empty or count by hand. */
class CountDownRange {
    static function main() {
        var from = 5;
        for (i in from...3) Sys.println("never " + i);
        var i = 10;
        while (i > 0) {
            i -= 3;
            if (i == 4) continue;
            Sys.println("at " + i);
        }
        Sys.println(i);
        var k = 3;
        while (k-- > 0) Sys.println("k " + k);
        Sys.println(k);
        var m = 0;
        do m += 4 while (m < 10);
        Sys.println(m);
    }
}
