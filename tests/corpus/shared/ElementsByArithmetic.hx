class ElementsByArithmetic {
  static function buckets(xs:Array<Int>) {
    var out = [for (_ in 0...3) []];
    for (x in xs) {
      var b = out[x % 3];
      b.push(x);
      if (b.length > 2) b.shift();
    }
    return out;
  }

  static function grid() {
    var g = [for (_ in 0...6) [0]];
    for (y in 0...2) for (x in 0...3) {
      var c = g[y * 3 + x];
      c[0] = y * 10 + x;
      if (x > 0) c.push(g[y * 3 + x - 1][0]);
    }
    return g;
  }

  static function main() {
    Sys.println(buckets([1, 2, 3, 4, 5, 6, 7, 10]));
    Sys.println(grid());
  }
}
