class Escapes {
  static function find(grid:Array<Array<Int>>, x:Int):Null<{
    r:Int, c:Int
  }
  > {
    for (r in 0...grid.length) for (c in 0...grid[r].length) {
      if (grid[r][c] < 0) break;
      if (grid[r][c] == x) return {r: r, c: c};
    }
    return null;
  }

  static function primes(n:Int) {
    var out = [];
    var i = 2;
    while (true) {
      if (i > n) break;
      var prime = true;
      for (p in out) {
        if (p * p > i) break;
        if (i % p == 0) {
          prime = false;
          break;
        }
      }
      i++;
      if (!prime) continue;
      out.push(i - 1);
    }
    return out;
  }

  static function collatz(n:Int) {
    var steps = 0;
    do {
      if (n == 1) return steps;
      n = n % 2 == 0 ? n >> 1 : 3 * n + 1;
      steps++;
    } while (steps < 1000);
    return -1;
  }

  static function firstDup(xs:Array<String>) {
    var seen = new Map<String, Bool>();
    for (x in xs) {
      if (seen[x]) return x;
      seen[x] = true;
    }
    return null;
  }

  static function scan(lines:Array<String>) {
    var out = [];
    var depth = 0;
    for (no => line in lines) {
      var t = StringTools.trim(line);
      if (t == "") continue;
      if (t == "}") {
        depth--;
        if (depth < 0) {
          out.push('stray at $no');
          break;
        }
        continue;
      }
      out.push(StringTools.lpad("", ".", depth * 2) + t);
      if (StringTools.endsWith(t, "{")) depth++;
    }
    if (depth > 0) out.push('$depth open');
    return out;
  }

  static function main() {
    var g = [[1, 2, -1, 7], [4, 7, 9]];
    var f = find(g, 7);
    Sys.println(f == null ? "none" : f.r + "," + f.c);
    Sys.println(find(g, 100) == null);
    Sys.println(primes(30));
    Sys.println([for (i in 1...8) collatz(i)]);
    Sys.println(firstDup(["a", "b", "a"]));
    Sys.println(firstDup([]));
    for (l in scan(["a {", "", "  b", "c {", "}", "}", "}", "never"])) Sys.println(l);
    for (l in scan(["x {"])) Sys.println(l);
    var i = 0;
    var log = [];
    while (i < 10) {
      i += 2;
      if (i == 4) continue;
      for (j in 0...i) {
        if (j == 3) break;
        if ((i + j) % 2 == 1) continue;
        log.push(i * 10 + j);
      }
      if (i > 7) break;
    }
    Sys.println(log);
    Sys.println(i);
    var stack = [1];
    var seen = [];
    while (stack.length > 0) {
      var n = stack.pop();
      if (n > 20) continue;
      seen.push(n);
      if (n < 8) {
        stack.push(n * 2);
        stack.push(n * 3);
      }
    }
    Sys.println(seen);
    var best = -1;
    for (a in [3, 9, 2]) {
      var v = try {
        if (a == 9) throw "skip";
        a * 2;
      } catch (e:String) continue;
      if (v > best) best = v;
    }
    Sys.println(best);
    var r = [while (stack.length < 3) { stack.push(stack.length); stack.length * stack.length; }];
    Sys.println(r);
    Sys.println(stack);
  }
}
