class Grid {
    final cells:Array<Array<Int>>;
    public final size:Int;

    public function new(size:Int) {
        this.size = size;
        cells = [for (i in 0...size) [for (j in 0...size) 0]];
    }

    public static function identity(size:Int):Grid {
        var m = new Grid(size);
        for (i in 0...size) m.set(i, i, 1);
        return m;
    }

    public function get(i:Int, j:Int):Int {
        return cells[i][j];
    }

    public function set(i:Int, j:Int, value:Int):Void {
        cells[i][j] = value;
    }

    public function times(other:Grid):Grid {
        var result = new Grid(size);
        for (i in 0...size) {
            for (j in 0...size) {
                var sum = 0;
                for (k in 0...size) sum += get(i, k) * other.get(k, j);
                result.set(i, j, sum);
            }
        }
        return result;
    }

    public function toString():String {
        return cells.map(row -> row.join(" ")).join("/");
    }
}

class MatrixMain {
    static function main() {
        var m = new Grid(2);
        m.set(0, 0, 1);
        m.set(0, 1, 1);
        m.set(1, 0, 1);
        var power = Grid.identity(2);
        for (i in 0...5) power = power.times(m);
        Sys.println(power.toString());
        Sys.println(power.get(0, 1));
    }
}
