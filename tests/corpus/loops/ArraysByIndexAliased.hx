/** Arrays that have two names while loops write into them by index. **/
class ArraysByIndexAliased {
    static function main() {
        var a = [1, 2, 3];
        var b = a;
        var t = 0;
        for (i in 0...a.length) { b[i] = 9; t += a[i]; }
        trace(t);
        for (i in 0...b.length) { a[i] = 5; t += b[i]; }
        trace(t);
        var c = [for (i in 0...3) 0];
        for (i in 0...a.length) c[i] = a[i];
        var d = c;
        for (i in 1...c.length) c[i] = c[i - 1] + 1;
        trace(c, d);
        var s = [1];
        var q = s;
        for (i in 0...3) { s.push(i); s.pop(); q.push(7); trace(s.length); }
        trace(s, q);
        var grid = [[0, 0], [0, 0]];
        var row = grid[1];
        for (y in 0...2) for (x in 0...2) grid[y][x] = x + y;
        trace(row);
        var holes:Array<Null<Int>> = [];
        for (i in 0...3) holes[i * 2] = i;
        trace(holes, holes.length);
        var grown = [for (i in 0...2) i];
        for (i in 0...4) { grown[i + 1] = grown.length; if (grown.length > 4) break; }
        trace(grown);
        var triangle:Array<Array<Int>> = [];
        for (n in 0...4) {
            var line = [1];
            for (k in 1...n + 1) line.push((k < n ? triangle[n - 1][k] : 0) + triangle[n - 1][k - 1]);
            triangle.push(line);
        }
        trace(triangle);
    }
}
