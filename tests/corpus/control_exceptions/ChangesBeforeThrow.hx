/** What `try` changed before the exception is seen by `catch` and behind it. */
class ChangesBeforeThrow {
    static function run(limit:Int):String {
        var steps = 0;
        var trail = [];
        try {
            for (i in 0...10) {
                steps++;
                trail.push(i);
                if (i == limit) throw "limit";
            }
            trail.push(99);
        } catch (e:String) {
            trail.push(-1);
            steps += 100;
        }
        return steps + ":" + trail.join(" ");
    }

    static function main() {
        Sys.println(run(3));
        Sys.println(run(50));
        Sys.println(run(0));
    }
}
