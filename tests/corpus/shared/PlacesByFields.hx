class Grid {
    final cells:Array<Array<Array<String>>>;
    public function new() cells = [[[], []], [[], []]];
    public inline function at(x:Int, y:Int):Array<String> return cells[y][x];
    public function show() return cells;
}
class PlacesByFields {
    public var x(default, null) = 1;
    public var y(get, null):Int = 0;
    public var grid:Grid;
    function get_y() return y;
    function new(g) grid = g;
    function go() {
        grid.at(x, 0).push("a");
        grid.at(x, x - 1).push("b");
        return grid.at(x, 0).remove("a");
    }
    static function main() {
        var g = new Grid();
        var p = new PlacesByFields(g);
        Sys.println(p.go());
        var q = new PlacesByFields(g);
        p.grid.at(0, 0).push("c");
        Sys.println(g.show() + " " + q.grid.show());
    }
}
