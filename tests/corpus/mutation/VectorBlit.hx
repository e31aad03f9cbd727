/** Parts of vectors copied over others, and over themselves. **/
import haxe.ds.Vector;
class Ring { var cells:Vector<Int>; public var count = 0; public function new(n:Int) { cells = new Vector<Int>(n); for (i in 0...n) cells[i] = 0; }
  public function add(x:Int) { if (count == cells.length) grow(); cells[count++] = x; }
  function grow() { var bigger = new Vector<Int>(cells.length * 2); for (i in 0...bigger.length) bigger[i] = 0; Vector.blit(cells, 0, bigger, 0, cells.length); cells = bigger; }
  public function removeAt(i:Int) { Vector.blit(cells, i + 1, cells, i, count - i - 1); count--; }
  public function show() return [for (i in 0...count) cells[i]]; }
class VectorBlit {
  static function fill(to:Vector<Int>, from:Vector<Int>) { Vector.blit(from, 0, to, 1, 2); }
  static function main() {
    var v = new Vector<Int>(5); for (i in 0...5) v[i] = i * i;
    var w = new Vector<Int>(5); for (i in 0...5) w[i] = 0;
    Vector.blit(v, 1, w, 0, 3); Sys.println(w.toArray());
    Vector.blit(v, 0, v, 1, 4); Sys.println(v.toArray());
    fill(w, v); Sys.println(w.toArray());
    var r = new Ring(2); for (i in 0...5) r.add(i * 10); r.removeAt(1); Sys.println(r.show()); Sys.println(r.count);
    var x = w; Vector.blit(v, 0, x, 0, 5); Sys.println(w.toArray());
    Vector.blit(v, 0, w, 0, 0); Sys.println(w.length);
  } }
