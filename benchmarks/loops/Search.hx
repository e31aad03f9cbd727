/** Numbers looked up in a sorted array. **/
class Search {
    public static function run(n:Int):Int {
        var sorted = [for (i in 0...n) i * 3];
        var found = 0;
        for (wanted in 0...Std.int(n / 10)) {
            var low = 0;
            var high = sorted.length - 1;
            while (low <= high) {
                var middle = (low + high) >> 1;
                if (sorted[middle] == wanted) {
                    found += middle;
                    break;
                }
                if (sorted[middle] < wanted) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
        }
        return found;
    }
}
