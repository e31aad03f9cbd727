/** Bubble sort in place: do-while around a for, a flag and a shrinking bound change together. **/
class BubbleSort {
    static function sort(values:Array<Int>):Int {
        var swaps = 0;
        var bound = values.length;
        var swapped = true;
        do {
            swapped = false;
            for (i in 1...bound) {
                if (values[i - 1] > values[i]) {
                    var held = values[i - 1];
                    values[i - 1] = values[i];
                    values[i] = held;
                    swapped = true;
                    swaps++;
                }
            }
            bound--;
        } while (swapped);
        return swaps;
    }

    static function insertionSort(values:Array<Int>):Void {
        for (i in 1...values.length) {
            var current = values[i];
            var j = i - 1;
            while (j >= 0 && values[j] > current) {
                values[j + 1] = values[j];
                j--;
            }
            values[j + 1] = current;
        }
    }

    static function main() {
        var numbers = [5, 1, 4, 2, 8, 3];
        Sys.println(sort(numbers));
        Sys.println(numbers.join(" "));
        Sys.println(sort(numbers));
        var others = [9, 7, 7, 0, -3];
        insertionSort(others);
        Sys.println(others.join(" "));
        Sys.println(sort([]));
    }
}
