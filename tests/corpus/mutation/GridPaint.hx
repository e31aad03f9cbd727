/** A grid of rows: cells are assigned through two indexes, here and in helpers. **/
class GridPaint {
    static function blank(width:Int, height:Int):Array<Array<String>> {
        return [for (_ in 0...height) [for (_ in 0...width) "."]];
    }

    static function line(grid:Array<Array<String>>, row:Int, from:Int, to:Int):Void {
        for (column in from...to + 1) {
            grid[row][column] = "-";
        }
    }

    static function frame(grid:Array<Array<String>>):Void {
        var last = grid.length - 1;
        for (row in 0...grid.length) {
            grid[row][0] = "#";
            grid[row][grid[row].length - 1] = "#";
        }
        for (column in 0...grid[0].length) {
            grid[0][column] = "#";
            grid[last][column] = "#";
        }
    }

    static function show(grid:Array<Array<String>>):Void {
        for (row in grid) {
            Sys.println(row.join(""));
        }
    }

    static function main() {
        var grid = blank(7, 5);
        frame(grid);
        line(grid, 2, 2, 4);
        grid[1][3] = "*";
        if (grid[3][3] == ".") {
            grid[3][3] = "o";
        }
        show(grid);
        var copy = [for (row in grid) row.copy()];
        copy[1][1] = "@";
        Sys.println(grid[1].join("") + " " + copy[1].join(""));
    }
}
