/** The first value that stands twice, found by leaving two loops at once. */
class FirstDuplicate {
    static function firstDuplicate(values:Array<Int>):Null<Int> {
        for (i in 0...values.length) {
            for (j in i + 1...values.length) {
                if (values[i] == values[j]) {
                    return values[i];
                }
            }
        }
        return null;
    }

    static function main() {
        Sys.println(firstDuplicate([3, 1, 4, 1, 5]));
        Sys.println(firstDuplicate([1, 2, 3]));
        Sys.println(firstDuplicate([]));
    }
}
