/** The inner loop ends alone; the outer one asks how. */
class NestedBreaks {
    static function firstRowWith(grid:Array<Array<String>>, wanted:String):Int {
        var found = -1;
        for (y in 0...grid.length) {
            for (cell in grid[y]) {
                if (cell == wanted) {
                    found = y;
                    break;
                }
            }
            if (found >= 0) break;
        }
        return found;
    }

    static function main() {
        var grid = [["a", "b"], ["c"], [], ["d", "b"]];
        for (wanted in ["b", "d", "z", "c"]) {
            Sys.println(wanted + " in row " + firstRowWith(grid, wanted));
        }
    }
}
