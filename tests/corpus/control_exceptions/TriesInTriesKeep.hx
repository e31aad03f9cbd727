// A change inside of two `try`s is put aside for the catches of both: the inner catch throws again.
class TriesInTriesKeep {
    static function risky(n:Int):Int {
        if (n > 1) throw "high " + n;
        return n + 1;
    }

    static function run(limit:Int):String {
        var steps = 0;
        var last = "none";
        try {
            var i = 0;
            while (i < limit) {
                i++;
                try {
                    steps += i;
                    last = "step " + i;
                    if (risky(i) == 3) continue;
                } catch (e:String) {
                    steps += 10;
                    if (i > 2) throw e + "!";
                }
            }
        } catch (e:Dynamic) {
            return e + " after " + steps + " at " + last;
        }
        return steps + " at " + last;
    }

    static function main() {
        for (limit in 0...5) Sys.println(run(limit));
    }
}
