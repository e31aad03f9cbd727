/** Printing inside of loops that change what they print. **/
class PrintWhileCounting {
    static function main() {
        var list = [3, 1, 2];
        while (list.length > 0) {
            Sys.println(list + " -> " + list.shift());
        }
        var n = 10;
        do {
            Sys.print(n + (n > 1 ? "," : "\n"));
            n -= 3;
        } while (n > 0);
        var map = new Map<String, Int>();
        for (w in "a b a".split(" ")) {
            map[w] = (map.exists(w) ? map[w] : 0) + 1;
            Sys.println(w + map[w]);
        }
        var s = {n: 0};
        for (i in 0...3) {
            s.n += i;
            Sys.println(s);
        }
        var text = "";
        for (i in 0...3) {
            text = text + i + text;
            Sys.println(text);
        }
        var grid = [for (y in 0...2) [for (x in 0...2) 0]];
        grid[1][0] = 5;
        Sys.println(grid);
        Sys.println([for (k => v in ["q" => 1]) '$k$v']);
    }
}
