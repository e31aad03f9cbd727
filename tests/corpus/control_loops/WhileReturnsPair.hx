/** A `while` with several live variables that returns in the middle, rest behind it. */
class WhileReturnsPair {
    static function split(values:Array<Int>, at:Int):{low:Array<Int>, high:Array<Int>} {
        var low:Array<Int> = [];
        var high:Array<Int> = [];
        var i = 0;
        while (i < values.length) {
            var value = values[i++];
            if (value == at) return {low: low, high: high};
            if (value < at) {
                low.push(value);
                continue;
            }
            high.push(value);
        }
        low.push(at);
        return {low: low, high: high};
    }

    static function main() {
        var one = split([1, 9, 5, 2], 5);
        Sys.println(one.low.join(",") + " " + one.high.join(","));
        var two = split([1, 9, 2], 5);
        Sys.println(two.low.join(",") + " " + two.high.join(","));
    }
}
