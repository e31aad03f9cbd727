// Branches whose values nobody uses, and a change that the next line does away with.

class UnusedValueOfBranches {
    static function applied(n:Int, change:Int->Int):Int {
        Sys.println("applied " + n);
        return change(n);
    }

    static function emptied(counts:Map<String, Int>, n:Int):Void {
        switch (n % 3) {
            case 0:
                counts["zero"] = (counts.exists("zero") ? counts["zero"] : 0) + 3;
            case 1:
                Sys.println("one");
            default:
                counts.set("two", n * 2 % 10);
        }
        Sys.println("clear");
        counts.clear();
    }

    static function main() {
        var counts = ["a" => 1];
        for (n in 0...3) {
            var unused = if (n > 1) {
                n & 11;
            } else {
                applied(n, given -> given + 1);
            };
            emptied(counts, n);
        }
        Sys.println([for (key in counts.keys()) key].length);
    }
}
