/** A while with several variables. **/
class Collatz {
    public static function run(n:Int):Int {
        var longest = 0;
        var start = 1;
        var steps = 0;
        while (steps < n) {
            var value = start;
            var length = 1;
            while (value != 1) {
                value = value % 2 == 0 ? Std.int(value / 2) : value * 3 + 1;
                length++;
                steps++;
            }
            if (length > longest) longest = length;
            start++;
        }
        return longest + start;
    }
}
