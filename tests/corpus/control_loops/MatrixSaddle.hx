/** Three loops inside of each other, `continue` of the outermost by a flag. */
class MatrixSaddle {
    static function saddle(matrix:Array<Array<Int>>):String {
        for (y in 0...matrix.length) {
            for (x in 0...matrix[y].length) {
                var value = matrix[y][x];
                var ok = true;
                for (other in matrix[y]) {
                    if (other > value) {
                        ok = false;
                        break;
                    }
                }
                if (!ok) continue;
                for (row in matrix) {
                    if (row[x] < value) {
                        ok = false;
                        break;
                    }
                }
                if (ok) return '$value at $x,$y';
            }
        }
        return "none";
    }

    static function main() {
        Sys.println(saddle([[9, 8, 7], [5, 3, 2], [6, 6, 7]]));
        Sys.println(saddle([[1, 2], [3, 0]]));
    }
}
