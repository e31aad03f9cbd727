/** Tables and grids that loops read and write by index. **/
class ArraysByIndex {
    public static function run(size:Int, rounds:Int):Int {
        var grid = [for (y in 0...size) [for (x in 0...size) (x * y + x) % 3 == 0]];
        for (round in 0...rounds) grid = step(grid, size);
        var alive = 0;
        for (row in grid) for (cell in row) if (cell) alive++;
        return alive;
    }
    static function step(grid:Array<Array<Bool>>, size:Int):Array<Array<Bool>> {
        var next = [];
        for (y in 0...size) {
            var row = [];
            for (x in 0...size) {
                var n = 0;
                for (dy in -1...2) for (dx in -1...2) {
                    if (dx == 0 && dy == 0) continue;
                    var yy = y + dy;
                    var xx = x + dx;
                    if (yy < 0 || yy >= size || xx < 0 || xx >= size) continue;
                    if (grid[yy][xx]) n++;
                }
                row.push(n == 3 || (n == 2 && grid[y][x]));
            }
            next.push(row);
        }
        return next;
    }
    public static function knapsack(weights:Array<Int>, values:Array<Int>, limit:Int):Int {
        var best = [for (i in 0...limit + 1) 0];
        for (i in 0...weights.length) {
            var w = limit;
            while (w >= weights[i]) {
                var taken = best[w - weights[i]] + values[i];
                if (taken > best[w]) best[w] = taken;
                w--;
            }
        }
        return best[limit];
    }
    public static function lcs(a:Array<Int>, b:Array<Int>):Int {
        var table = [for (i in 0...a.length + 1) [for (j in 0...b.length + 1) 0]];
        for (i in 1...a.length + 1) {
            for (j in 1...b.length + 1) {
                if (a[i - 1] == b[j - 1]) table[i][j] = table[i - 1][j - 1] + 1;
                else table[i][j] = Std.int(Math.max(table[i - 1][j], table[i][j - 1]));
            }
        }
        return table[a.length][b.length];
    }
    public static function bubble(a:Array<Int>):Void {
        for (i in 0...a.length) {
            for (j in 0...a.length - i - 1) {
                if (a[j] > a[j + 1]) {
                    var t = a[j];
                    a[j] = a[j + 1];
                    a[j + 1] = t;
                }
            }
        }
    }
    static function main() { Sys.println(run(10, 3));
       Sys.println(knapsack([1,2,3],[4,5,6],4));
       Sys.println(lcs([1,2,3],[4,2,3]));
       var xs = [3,1,2]; bubble(xs); trace(xs); }
}
