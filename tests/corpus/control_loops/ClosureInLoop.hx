/** Closures that a loop makes each keep their own values. */
class ClosureInLoop {
    static function main() {
        var adders = [];
        for (i in 0...5) {
            if (i == 2) continue;
            if (i == 4) break;
            adders.push(n -> n + i * 10);
        }
        Sys.println([for (add in adders) add(1)].join(" "));
        var find = function(values:Array<Int>, wanted:Int):Int {
            for (i in 0...values.length) {
                if (values[i] == wanted) return i;
            }
            return -1;
        };
        Sys.println(find([5, 6, 7], 7));
        Sys.println(find([5, 6, 7], 1));
        function depth(n:Int):Int {
            var best = 0;
            for (k in 1...n) {
                if (n % k != 0) continue;
                var d = depth(k) + 1;
                if (d > best) best = d;
                if (best > 3) break;
            }
            return best;
        }
        Sys.println(depth(16));
    }
}
