/** `continue` and `break` in one loop, with two sums carried. */
class SkipAndStop {
    static function measure(values:Array<Int>) {
        var sum = 0;
        var skipped = 0;
        for (value in values) {
            if (value < 0) {
                skipped++;
                continue;
            }
            if (value > 100) break;
            if (value % 2 == 0) {
                sum += value;
                continue;
            }
            sum += 2 * value;
        }
        Sys.println(sum + " " + skipped);
    }

    static function main() {
        measure([1, 2, -3, 4, 101, 7]);
        measure([-1, -2]);
        measure([]);
        measure([5, 200]);
    }
}
