/** Backtracking over arrays that are changed in place: queens, a sudoku, a maze, permutations. **/
class Queens {
  final n:Int;
  final columns:Array<Bool>;
  final up:Array<Bool>;
  final down:Array<Bool>;
  final placed:Array<Int> = [];
  public var first:Null<Array<Int>> = null;
  public var count = 0;

  public function new(n:Int) {
    this.n = n;
    columns = [for (_ in 0...n) false];
    up = [for (_ in 0...2 * n) false];
    down = [for (_ in 0...2 * n) false];
  }

  public function solve(row = 0):Int {
    if (row == n) {
      count++;
      if (first == null) first = placed.copy();
      return count;
    }
    for (c in 0...n) {
      if (columns[c] || up[row + c] || down[row - c + n]) continue;
      columns[c] = up[row + c] = down[row - c + n] = true;
      placed.push(c);
      solve(row + 1);
      placed.pop();
      columns[c] = up[row + c] = down[row - c + n] = false;
    }
    return count;
  }
}

class Sudoku {
  final grid:Array<Array<Int>>;
  public var tries = 0;

  public function new(text:String) {
    grid = [];
    for (line in text.split("/")) grid.push(line.split("").map(c -> c == "." ? 0 : Std.parseInt(c)));
  }

  function allowed(r:Int, c:Int, v:Int):Bool {
    for (i in 0...9) if (grid[r][i] == v || grid[i][c] == v) return false;
    var r0 = Std.int(r / 3) * 3;
    var c0 = Std.int(c / 3) * 3;
    for (i in r0...r0 + 3) for (j in c0...c0 + 3) if (grid[i][j] == v) return false;
    return true;
  }

  function bestCell():Null<{r:Int, c:Int, options:Array<Int>}> {
    var best:Null<{r:Int, c:Int, options:Array<Int>}> = null;
    for (r in 0...9) for (c in 0...9) {
      if (grid[r][c] != 0) continue;
      var options = [for (v in 1...10) if (allowed(r, c, v)) v];
      if (best == null || options.length < best.options.length) best = {r: r, c: c, options: options};
    }
    return best;
  }

  public function solve():Bool {
    var cell = bestCell();
    if (cell == null) return true;
    for (v in cell.options) {
      tries++;
      grid[cell.r][cell.c] = v;
      if (solve()) return true;
    }
    grid[cell.r][cell.c] = 0;
    return false;
  }

  public function lines() return grid.map(row -> row.join(""));
}

class Maze {
  final cells:Array<Array<String>>;

  public function new(rows:Array<String>) cells = rows.map(r -> r.split(""));

  public function walk(x:Int, y:Int):Bool {
    if (y < 0 || y >= cells.length || x < 0 || x >= cells[y].length) return false;
    switch (cells[y][x]) {
      case "E": return true;
      case "#" | "+" | "x": return false;
      case _:
    }
    cells[y][x] = "+";
    for (d in [[1, 0], [0, 1], [-1, 0], [0, -1]]) {
      if (walk(x + d[0], y + d[1])) return true;
    }
    cells[y][x] = "x";
    return false;
  }

  public function show() return cells.map(r -> r.join("")).join("\n");
}

class QueensSudoku {
  static function permutations<T>(items:Array<T>):Array<Array<T>> {
    if (items.length <= 1) return [items.copy()];
    var out = [];
    for (i => item in items) {
      var rest = items.slice(0, i).concat(items.slice(i + 1));
      for (p in permutations(rest)) {
        p.unshift(item);
        out.push(p);
      }
    }
    return out;
  }

  static function subsets(items:Array<Int>, target:Int):Array<String> {
    var found = [];
    var chosen = [];
    function go(i:Int, left:Int) {
      if (left == 0) found.push(chosen.join("+"));
      if (left <= 0 || i >= items.length) return;
      for (j in i...items.length) {
        chosen.push(items[j]);
        go(j + 1, left - items[j]);
        chosen.pop();
      }
    }
    go(0, target);
    return found;
  }

  static function main() {
    for (n in [4, 5, 6]) {
      var q = new Queens(n);
      Sys.println('$n: ${q.solve()} ${q.first}');
    }
    var s = new Sudoku("53..7..../6..195.../.98....6./8...6...3/4..8.3..1/7...2...6/.6....28./...419..5/....8..79");
    Sys.println(s.solve());
    for (line in s.lines()) Sys.println(line);
    Sys.println(s.tries);
    var maze = new Maze(["  #   ", "# # # ", "    # ", " ##  E"]);
    Sys.println(maze.walk(0, 0));
    Sys.println(maze.show());
    Sys.println(permutations(["a", "b", "c"]).map(p -> p.join("")).join(" "));
    Sys.println(subsets([1, 2, 3, 4, 5, 6], 9).join(" "));
  }
}
