/** Loops that carry several variables: all must come out with their last values. **/
class ManyVariables {
    static function fibonacci(n:Int):Int {
        var previous = 0;
        var current = 1;
        for (_ in 0...n) {
            var next = previous + current;
            previous = current;
            current = next;
        }
        return previous;
    }

    static function extremes(values:Array<Int>):String {
        var low = values[0];
        var high = values[0];
        var sum = 0;
        var lowAt = 0;
        for (i in 0...values.length) {
            var value = values[i];
            sum += value;
            if (value < low) {
                low = value;
                lowAt = i;
            } else if (value > high) {
                high = value;
            }
        }
        return 'low $low at $lowAt, high $high, sum $sum';
    }

    static function longestRun(values:Array<Int>):Int {
        var best = 0;
        var run = 0;
        var last:Null<Int> = null;
        for (value in values) {
            if (last != null && value > last) {
                run++;
            } else {
                run = 1;
            }
            if (run > best) {
                best = run;
            }
            last = value;
        }
        return best;
    }

    static function gcd(a:Int, b:Int):Int {
        while (b != 0) {
            var rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    static function main() {
        Sys.println([for (n in 0...12) fibonacci(n)].join(" "));
        Sys.println(extremes([4, -2, 9, 9, -2, 0]));
        Sys.println(longestRun([1, 2, 2, 3, 4, 5, 1]));
        Sys.println(longestRun([]));
        Sys.println(gcd(84, 36) + " " + gcd(7, 0));
    }
}
