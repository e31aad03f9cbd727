/** A step of Conway's game: a grid read by two indexes. **/
class Life {
    public static function run(n:Int):Int {
        var side = Math.floor(Math.sqrt(n));
        var grid = [for (y in 0...side) [for (x in 0...side) (x * y + x) % 3 == 0]];
        var alive = 0;
        for (y in 0...side) {
            for (x in 0...side) {
                var neighbours = 0;
                for (dy in -1...2) {
                    for (dx in -1...2) {
                        var row = y + dy;
                        var column = x + dx;
                        if (dx == 0 && dy == 0) continue;
                        if (row < 0 || row >= side || column < 0 || column >= side) continue;
                        if (grid[row][column]) neighbours++;
                    }
                }
                if (neighbours == 3 || (neighbours == 2 && grid[y][x])) alive++;
            }
        }
        return alive;
    }
}
