/** A loop with escapes inside `try`, whose variables live on. */
class LoopInsideTry {
    static function sumUntil(values:Array<Int>):Int {
        var sum = 0;
        try {
            for (value in values) {
                if (value == 0) break;
                if (value == 1) continue;
                if (value < 0) throw value;
                sum += value;
            }
        } catch (e:Int) {
            return sum * 1000 - e;
        }
        return sum;
    }

    static function main() {
        Sys.println(sumUntil([5, 1, 6]));
        Sys.println(sumUntil([5, 0, 6]));
        Sys.println(sumUntil([5, 6, -7, 8]));
    }
}
