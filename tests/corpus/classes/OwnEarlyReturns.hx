class Finder {
    final rows:Array<Array<Int>>;

    public function new(rows:Array<Array<Int>>) {
        this.rows = rows;
    }

    public function find(n:Int):Null<{row:Int, column:Int}> {
        for (i in 0...rows.length) {
            for (j in 0...rows[i].length) {
                if (rows[i][j] == n) return {row: i, column: j};
            }
        }
        return null;
    }

    public function has(n:Int):Bool {
        return find(n) != null;
    }
}

class OwnEarlyReturns {
    static function main() {
        var finder = new Finder([[1, 2], [3, 4]]);
        var found = finder.find(3);
        Sys.println(found.row + "," + found.column);
        Sys.println(finder.has(9));
    }
}
