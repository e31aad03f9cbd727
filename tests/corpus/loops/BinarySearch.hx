/** Interval loops: binary search, integer square root, the first bad version. **/
class BinarySearch {
    static function search(sorted:Array<Int>, wanted:Int):Int {
        var low = 0;
        var high = sorted.length - 1;
        while (low <= high) {
            var middle = low + ((high - low) >> 1);
            var value = sorted[middle];
            if (value == wanted) {
                return middle;
            } else if (value < wanted) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -(low + 1);
    }

    static function squareRoot(n:Int):Int {
        var root = 0;
        while ((root + 1) * (root + 1) <= n) {
            root++;
        }
        return root;
    }

    static function firstWhere(low:Int, high:Int, test:Int -> Bool):Null<Int> {
        var answer:Null<Int> = null;
        while (low <= high) {
            var middle = (low + high) >> 1;
            if (test(middle)) {
                answer = middle;
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return answer;
    }

    static function main() {
        var sorted = [1, 3, 4, 7, 9, 12];
        Sys.println([for (n in [1, 4, 12, 5, 0, 99]) search(sorted, n)].join(" "));
        Sys.println([for (n in [0, 1, 15, 16, 17]) squareRoot(n)].join(" "));
        Sys.println(firstWhere(1, 1000, n -> n * n > 2000));
        Sys.println(firstWhere(1, 10, n -> n > 50) == null);
    }
}
