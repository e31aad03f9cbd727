/** A list is read while it is being built: each turn looks at what is there already. **/
class GrowingList {
    static function hammings(count:Int):Array<Int> {
        var numbers = [1];
        var i2 = 0;
        var i3 = 0;
        var i5 = 0;
        while (numbers.length < count) {
            var next2 = numbers[i2] * 2;
            var next3 = numbers[i3] * 3;
            var next5 = numbers[i5] * 5;
            var next = next2 < next3 ? next2 : next3;
            if (next5 < next) {
                next = next5;
            }
            if (next == next2) i2++;
            if (next == next3) i3++;
            if (next == next5) i5++;
            numbers.push(next);
        }
        return numbers;
    }

    static function unique(values:Array<String>):Array<String> {
        var kept:Array<String> = [];
        for (value in values) {
            if (kept.indexOf(value) == -1) {
                kept.push(value);
            }
        }
        return kept;
    }

    static function pascal(rows:Int):Array<Array<Int>> {
        var triangle:Array<Array<Int>> = [];
        for (r in 0...rows) {
            var row = [1];
            for (c in 1...r) {
                row.push(triangle[r - 1][c - 1] + triangle[r - 1][c]);
            }
            if (r > 0) {
                row.push(1);
            }
            triangle.push(row);
        }
        return triangle;
    }

    static function main() {
        Sys.println(hammings(15).join(" "));
        Sys.println(unique(["b", "a", "b", "c", "a"]).join(""));
        for (row in pascal(5)) {
            Sys.println(row.join(" "));
        }
    }
}
