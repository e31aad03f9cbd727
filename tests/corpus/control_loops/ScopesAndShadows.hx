/** Names that are declared again inside of loops. */
class ScopesAndShadows {
    static function main() {
        var x = 1;
        for (i in 0...3) {
            var x = x + i;
            x *= 2;
            if (x > 4) {
                var x = "inner " + x;
                Sys.println(x);
                break;
            }
            Sys.println(x);
        }
        Sys.println(x);
        var i = 7;
        for (i in 0...2) Sys.println("i " + i);
        Sys.println(i);
        while (true) {
            var i = i * 2;
            Sys.println(i);
            break;
        }
    }
}
