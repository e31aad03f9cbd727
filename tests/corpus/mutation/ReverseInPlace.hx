/** Swapping elements of an array that a caller still holds. **/
class ReverseInPlace {
    static function swap(values:Array<Int>, i:Int, j:Int):Void {
        var held = values[i];
        values[i] = values[j];
        values[j] = held;
    }

    static function reverse(values:Array<Int>):Void {
        var low = 0;
        var high = values.length - 1;
        while (low < high) {
            swap(values, low, high);
            low++;
            high--;
        }
    }

    static function rotateLeft(values:Array<Int>, by:Int):Void {
        for (_ in 0...by) {
            values.push(values.shift());
        }
    }

    static function main() {
        var digits = [1, 2, 3, 4, 5];
        swap(digits, 0, 4);
        Sys.println(digits.join(" "));
        reverse(digits);
        Sys.println(digits.join(" "));
        rotateLeft(digits, 2);
        Sys.println(digits.join(" "));
        var empty:Array<Int> = [];
        reverse(empty);
        Sys.println(empty.length);
    }
}
