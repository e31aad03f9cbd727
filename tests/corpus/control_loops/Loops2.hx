class Loops2 {
  static function gcd(a:Int, b:Int):Int {
    while (b != 0) {
      var t = b;
      b = a % b;
      a = t;
    }
    return a;
  }

  static function digits(n:Int) {
    var out = [];
    do {
      out.unshift(n % 10);
      n = Std.int(n / 10);
    } while (n > 0);
    return out;
  }

  static function hanoi(n:Int, a:String, b:String, c:String, moves:Array<String>):Int {
    if (n == 0) return 0;
    var k = hanoi(n - 1, a, c, b, moves);
    moves.push(a + c);
    return k + 1 + hanoi(n - 1, b, a, c, moves);
  }

  static function life(g:Array<Array<Bool>>) return [for (y in 0...g.length) [for (x in 0...g[y].length) { var n = 0; for (dy in -1...2) for (dx in -1...2) { if (dx == 0 && dy == 0) continue; var r = g[y + dy]; if (r != null && r[x + dx] == true) n++; } n == 3 || (g[y][x] && n == 2); }]];

  static function spiral(n:Int) {
    var m = [for (_ in 0...n) [for (_ in 0...n) 0]];
    var x = 0, y = 0, dx = 1, dy = 0;
    for (k in 1...n * n + 1) {
      m[y][x] = k;
      var nx = x + dx, ny = y + dy;
      if (nx < 0 || nx >= n || ny < 0 || ny >= n || m[ny][nx] != 0) {
        var t = dx;
        dx = -dy;
        dy = t;
        nx = x + dx;
        ny = y + dy;
      }
      x = nx;
      y = ny;
    }
    return m;
  }

  static function queens(n:Int) {
    var count = 0;
    var cols = [];
    function place(r:Int) {
      if (r == n) {
        count++;
        return;
      }
      for (c in 0...n) {
        var ok = true;
        for (pr => pc in cols) if (pc == c || Math.abs(pc - c) == r - pr) {
          ok = false;
          break;
        }
        if (!ok) continue;
        cols.push(c);
        place(r + 1);
        cols.pop();
      }
    }
    place(0);
    return count;
  }

  static function knap(ws:Array<Int>, vs:Array<Int>, cap:Int) {
    var best = [for (_ in 0...cap + 1) 0];
    for (i in 0...ws.length) {
      var c = cap;
      while (c >= ws[i]) {
        if (best[c - ws[i]] + vs[i] > best[c]) best[c] = best[c - ws[i]] + vs[i];
        c--;
      }
    }
    return best[cap];
  }

  static function tri(n:Int) {
    var rows = [[1]];
    for (i in 1...n) {
      var p = rows[i - 1];
      rows.push([for (j in 0...i + 1) (j == 0 ? 0 : p[j - 1]) + (j == i ? 0 : p[j])]);
    }
    return rows;
  }

  static function main() {
    Sys.println(gcd(48, 36));
    Sys.println(digits(9075));
    Sys.println(digits(0));
    var mv = [];
    Sys.println(hanoi(3, "a", "b", "c", mv));
    Sys.println(mv.join(" "));
    var g = [for (l in [".#.", ".#.", ".#."]) [for (c in l.split("")) c == "#"]];
    Sys.println(life(g).map(r -> r.map(b -> b ? "#" : ".").join("")).join("/"));
    for (r in spiral(4)) Sys.println(r.join(" "));
    Sys.println(queens(5));
    Sys.println(knap([1, 3, 4], [15, 20, 30], 4));
    Sys.println(tri(5));
    var fib = [1, 1];
    while (fib[fib.length - 1] < 50) fib.push(fib[fib.length - 1] + fib[fib.length - 2]);
    Sys.println(fib);
    var x = 10;
    while (x-- > 5) if (x % 2 == 0) Sys.print(x + " ");
    Sys.println(x);
    var n = 0;
    for (i in 0...3) for (j in i...3) n += i * j;
    Sys.println(n);
    for (i in 5...5) Sys.println("never");
    var w = 3;
    for (i in 0...w) {
      w = 100;
      n += i;
    }
    Sys.println(n + w);
  }
}
