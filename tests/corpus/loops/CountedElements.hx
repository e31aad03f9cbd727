/** Loops that count through an array to read or write each element once. **/
class CountedElements {
    static function main() {
        var names = ["a", "b", "c"];
        for (i in 0...names.length) trace(names[i]);
        for (i in 0...names.length) trace(i + names[i] + names.length);
        var xs = [3, 4, 5];
        var total = 0;
        for (i in 0...xs.length) total += xs[i] * xs[i];
        var doubled = [for (i in 0...xs.length) xs[i] * 2];
        trace(total, doubled);
        for (i in 0...xs.length) xs[i] = xs[i] + 1;
        trace(xs);
        var grid = [[1, 2], [3, 4, 5]];
        var sum = 0;
        for (y in 0...grid.length) for (x in 0...grid[y].length) sum += grid[y][x] * x;
        trace(sum);
        for (i in 0...xs.length) { if (xs[i] == 5) break; trace(i); }
        for (i in 0...xs.length) for (j in 0...xs.length) if (xs[i] < xs[j]) trace(i + "," + j);
        var points = [{x: 1, y: 2}, {x: 3, y: 4}];
        for (i in 0...points.length) { var p = points[i]; trace(p.x + points[i].y); }
        for (i in 0...points.length) points[i].x = 9;
        trace(points[0].x);
    }
}
class More {
    static function clamp(xs:Array<Int>):Int {
        var n = 0;
        for (i in 0...xs.length) { if (xs[i] > 3) { xs[i] = 3; n++; } }
        for (i in 0...xs.length) xs[i] *= 2;
        for (i in 0...xs.length) { var old = xs[i]; xs[i] += i; xs[i]++; }
        return n;
    }
    static function main() { var xs = [1,2,3,4,5]; trace(clamp(xs)); trace(xs); }
}
