/** A structure that gathers figures while a loop runs; it is filled by a helper too. **/
typedef Stats = {count:Int, sum:Int, ?max:Int, buckets:Map<String, Int>};

class RunningStats {
    static function bucket(value:Int):String {
        return value < 10 ? "low" : value < 100 ? "mid" : "high";
    }

    static function record(stats:Stats, value:Int):Void {
        stats.count++;
        stats.sum += value;
        if (stats.max == null || value > stats.max) {
            stats.max = value;
        }
        var name = bucket(value);
        if (stats.buckets.exists(name)) {
            stats.buckets[name] += 1;
        } else {
            stats.buckets[name] = 1;
        }
    }

    static function main() {
        var stats:Stats = {count: 0, sum: 0, buckets: new Map()};
        Sys.println(stats.max == null);
        for (value in [3, 45, 120, 7, 99, 10]) {
            record(stats, value);
        }
        Sys.println(stats.count + " " + stats.sum + " " + stats.max);
        Sys.println(stats.sum / stats.count > 47);
        for (name in ["low", "mid", "high"]) {
            Sys.println(name + "=" + stats.buckets[name]);
        }
        stats.buckets.remove("mid");
        Sys.println(stats.buckets.exists("mid"));
    }
}
