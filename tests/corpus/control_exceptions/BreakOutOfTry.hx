/** `break` and `continue` inside `try` and `catch`. */
class BreakOutOfTry {
    static function main() {
        var sum = 0;
        for (i in 0...10) {
            try {
                if (i == 2) continue;
                if (i == 7) break;
                if (i % 3 == 0) throw i;
                sum += i;
            } catch (n:Int) {
                if (n == 3) continue;
                sum += 100;
            }
            sum += 1000;
        }
        Sys.println(sum);
        var n = 0;
        while (true) {
            n++;
            try {
                if (n > 3) throw "end";
            } catch (e:String) {
                break;
            }
        }
        Sys.println(n);
    }
}
