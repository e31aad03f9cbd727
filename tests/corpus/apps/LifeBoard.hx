/** The game of life on a torus, with an enum abstract for its marks and repeated boards found. **/
enum abstract Mark(String) to String {
  var Alive = "#";
  var Dead = ".";

  public static function of(alive:Bool):Mark return alive ? Alive : Dead;
}

class Board {
  public final width:Int;
  public final height:Int;

  var cells:Array<Array<Bool>>;

  public var generation(default, null):Int = 0;
  public var population(get, never):Int;

  public function new(rows:Array<String>) {
    height = rows.length;
    width = rows[0].length;
    cells = [for (row in rows) [for (i in 0...row.length) row.charAt(i) == Alive]];
  }

  function get_population() {
    var n = 0;
    for (row in cells) for (c in row) if (c) n++;
    return n;
  }

  inline function at(x:Int, y:Int):Bool {
    return cells[(y + height) % height][(x + width) % width];
  }

  function neighbours(x:Int, y:Int):Int {
    var n = 0;
    for (dy in -1...2) {
      for (dx in -1...2) {
        if (dx == 0 && dy == 0) continue;
        if (at(x + dx, y + dy)) n++;
      }
    }
    return n;
  }

  public function step():Bool {
    var next = [for (y in 0...height) [for (x in 0...width) false]];
    var changed = false;
    for (y in 0...height) for (x in 0...width) {
      next[y][x] = switch [at(x, y), neighbours(x, y)] {
        case [true, 2 | 3] | [false, 3]: true;
        case _: false;
      }
      if (next[y][x] != cells[y][x]) changed = true;
    }
    cells = next;
    generation++;
    return changed;
  }

  public function toggle(x:Int, y:Int):Board {
    cells[y][x] = !cells[y][x];
    return this;
  }

  public function toString():String
    return [for (row in cells) [for (c in row) (Mark.of(c) : String)].join("")].join("\n");
}

class LifeBoard {
  static function hash(s:String):Int {
    var h = 17;
    for (i in 0...s.length) h = (h * 31 + s.charCodeAt(i)) & 0xFFFFFF;
    return h;
  }

  static function main() {
    var blinker = new Board([".....", "..#..", "..#..", "..#..", "....."]);
    Sys.println(blinker);
    blinker.step();
    Sys.println(blinker.toString());
    var glider = new Board([".#......", "..#.....", "###.....", "........", "........", "........"]);
    var seen = new Map<Int, Int>();
    var period = -1;
    while (period < 0 && glider.generation < 100) {
      var h = hash(glider.toString());
      if (seen.exists(h)) period = glider.generation - seen[h];
      else {
        seen[h] = glider.generation;
        glider.step();
      }
    }
    Sys.println('period $period, population ${glider.population}');
    var block = new Board(["....", ".##.", ".##.", "...."]);
    Sys.println('still: ${block.step()} ${block.population}');
    block.toggle(0, 0).toggle(3, 3);
    var steps = 0;
    while (block.step() && steps < 10) steps++;
    Sys.println('$steps\n$block');
  }
}
