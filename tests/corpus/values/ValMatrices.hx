/** Arrays of arrays: filled, transposed, multiplied, flooded. **/
class ValMatrices {
    static function zeros(r:Int, c:Int):Array<Array<Int>> return [for (_ in 0...r) [for (_ in 0...c) 0]];

    static function transpose(m:Array<Array<Int>>):Array<Array<Int>> {
        return [for (x in 0...m[0].length) [for (y in 0...m.length) m[y][x]]];
    }

    static function multiply(a:Array<Array<Int>>, b:Array<Array<Int>>):Array<Array<Int>> {
        var out = zeros(a.length, b[0].length);
        for (i in 0...a.length)
            for (j in 0...b[0].length)
                for (k in 0...b.length) out[i][j] += a[i][k] * b[k][j];
        return out;
    }

    static function flood(grid:Array<Array<String>>, y:Int, x:Int):Int {
        if (y < 0 || x < 0 || y >= grid.length || x >= grid[y].length || grid[y][x] != ".") return 0;
        grid[y][x] = "#";
        return 1 + flood(grid, y - 1, x) + flood(grid, y + 1, x) + flood(grid, y, x - 1) + flood(grid, y, x + 1);
    }

    static function main() {
        var m = [[1, 2, 3], [4, 5, 6]];
        Sys.println(transpose(m));
        Sys.println(multiply(m, transpose(m)));
        m[1][2] = 60;
        m[0].push(7);
        Sys.println(m);
        var z = zeros(2, 2);
        z[0][1] = 5;
        z[1] = [9];
        Sys.println(z);
        var grid = ["..x.", ".xx.", "x..."].map(r -> r.split(""));
        Sys.println(flood(grid, 0, 0));
        Sys.println(flood(grid, 2, 3));
        Sys.println([for (r in grid) r.join("")].join("\n"));
        var sum = 0;
        for (row in m) for (v in row) sum += v;
        Sys.println(sum);
        var tri = [[1]];
        for (n in 1...5) {
            var last = tri[n - 1];
            tri.push([for (k in 0...n + 1) (k > 0 ? last[k - 1] : 0) + (k < n ? last[k] : 0)]);
        }
        Sys.println(tri[4]);
    }
}
