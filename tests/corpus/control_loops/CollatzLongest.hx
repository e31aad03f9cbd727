/** A `while` in a `for`, the longest chain kept. */
class CollatzLongest {
    static function steps(start:Int):Int {
        var n = start;
        var count = 0;
        while (n != 1) {
            if (n % 2 == 0) {
                n = Std.int(n / 2);
            } else {
                n = 3 * n + 1;
            }
            count++;
            if (count > 500) return -1;
        }
        return count;
    }

    static function main() {
        var best = 0;
        var bestStart = 0;
        for (start in 1...60) {
            var length = steps(start);
            if (length <= best) continue;
            best = length;
            bestStart = start;
        }
        Sys.println('$bestStart takes $best');
    }
}
