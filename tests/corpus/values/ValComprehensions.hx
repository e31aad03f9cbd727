/** Comprehensions: filtered, nested, of maps, with while, of tuples of loops. **/
class ValComprehensions {
    static function main() {
        Sys.println([for (i in 0...5) i]);
        Sys.println([for (i in 0...10) if (i % 2 == 1) i * i]);
        Sys.println([for (i in 0...3) for (j in 0...i) i * 10 + j]);
        Sys.println([for (x in ["a", "b"]) for (n in 1...3) x + n]);
        var i = 0;
        Sys.println([while (i < 4) i++]);
        Sys.println(i);
        var m = [for (k in ["x", "yy"]) k => k.length];
        Sys.println(m["yy"] + m["x"]);
        Sys.println([for (k => v in ["q" => 2]) k + v]);
        Sys.println([for (i in 0...3) if (i == 1) "one" else "other"]);
        var grid = [for (y in 0...3) [for (x in 0...3) x == y ? 1 : 0]];
        Sys.println(grid);
        Sys.println([for (row in grid) [for (c in row) c].join("")].join("/"));
        var total = 0;
        for (row in grid) for (c in row) total += c;
        Sys.println(total);
        Sys.println([for (n in [3, 1, 2]) {
            var sq = n * n;
            sq + 1;
        }]);
        Sys.println([for (i in 0...20) if (i > 3) if (i % 5 == 0) i]);
        var seen = new Map<Int, Bool>();
        Sys.println([for (n in [1, 2, 1, 3, 2]) if (!seen.exists(n)) {
            seen[n] = true;
            n;
        }]);
        Sys.println([for (w in "the cat".split(" ")) for (c in w.split("")) c].length);
        Sys.println([for (i in 0...3) [i, i * i]]);
    }
}
