/** Returning from inside one loop, and from inside two. **/
class TwoSum {
    static function byMap(numbers:Array<Int>, target:Int):String {
        var seen = new Map<Int, Int>();
        for (i in 0...numbers.length) {
            var wanted = target - numbers[i];
            if (seen.exists(wanted)) {
                return seen.get(wanted) + "," + i;
            }
            seen.set(numbers[i], i);
        }
        return "none";
    }

    static function byPairs(numbers:Array<Int>, target:Int):String {
        for (i in 0...numbers.length) {
            for (j in i + 1...numbers.length) {
                if (numbers[i] + numbers[j] == target) {
                    return '$i,$j';
                }
            }
        }
        return "none";
    }

    static function firstRepeat(words:Array<String>):Null<String> {
        for (i => word in words) {
            for (j in 0...i) {
                if (words[j] == word) {
                    return word;
                }
            }
        }
        return null;
    }

    static function main() {
        Sys.println(byMap([2, 7, 11, 15], 9));
        Sys.println(byMap([3, 2, 4], 6));
        Sys.println(byMap([1, 2], 7));
        Sys.println(byPairs([3, 2, 4], 6));
        Sys.println(byPairs([], 6));
        Sys.println(firstRepeat(["to", "be", "or", "not", "to", "be"]));
        Sys.println(firstRepeat(["a", "b"]) == null);
    }
}
