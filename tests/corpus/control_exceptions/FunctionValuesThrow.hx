// A function handed to the library throws in the middle: what was changed before it stays changed.
class FunctionValuesThrow {
    static function risky(n:Int):Int {
        if (n > 2) throw "high " + n;
        return n * 2;
    }

    static function handed(values:Array<Int>):String {
        var steps = 0;
        try {
            steps = values.length;
            Sys.println(values.map(n -> n > 3 ? throw "many" : n + 1).join(" "));
            steps += 10;
            Sys.println(values.map(risky).join(" "));
            steps += 100;
        } catch (e:Dynamic) {
            return e + " after " + steps;
        }
        return "all " + steps;
    }

    static function local(values:Array<Int>):String {
        var seen = "";
        function quiet(n:Int):Int return n <= 0 ? 0 : n + quiet(n - 1);
        function loud(n:Int):Int return n > 1 ? throw n : n;
        try {
            for (n in values) {
                seen += n;
                seen += quiet(n) + ";";
                seen += loud(n) + ".";
            }
        } catch (e:Int) {
            return seen + "!" + e;
        }
        return seen;
    }

    static function main() {
        for (values in [[1, 2], [1, 5], [3], [], [0, 1]]) {
            Sys.println(handed(values));
            Sys.println(local(values));
        }
    }
}
