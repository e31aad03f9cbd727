/** Nested loops with break, continue and flags; the inner break leaves only the inner loop. **/
class SearchMatrix {
    static function rowsWith(matrix:Array<Array<Int>>, wanted:Int):Array<Int> {
        var rows = [];
        for (r in 0...matrix.length) {
            for (cell in matrix[r]) {
                if (cell == wanted) {
                    rows.push(r);
                    break;
                }
            }
        }
        return rows;
    }

    static function firstNegative(matrix:Array<Array<Int>>):String {
        for (r => row in matrix) {
            for (c => cell in row) {
                if (cell < 0) {
                    return 'row $r column $c';
                }
            }
        }
        return "none";
    }

    static function sumUntilZero(matrix:Array<Array<Int>>):Int {
        var sum = 0;
        var stopped = false;
        for (row in matrix) {
            for (cell in row) {
                if (cell == 0) {
                    stopped = true;
                    break;
                }
                if (cell % 2 != 0) {
                    continue;
                }
                sum += cell;
            }
            if (stopped) {
                break;
            }
        }
        return sum;
    }

    static function main() {
        var matrix = [[4, 8, 15], [16, 23, 42], [8, 0, 8], [-1, 2, 2]];
        Sys.println(rowsWith(matrix, 8).join(" "));
        Sys.println(rowsWith(matrix, 99).length);
        Sys.println(firstNegative(matrix));
        Sys.println(firstNegative([[1], []]));
        Sys.println(sumUntilZero(matrix));
    }
}
