/** A scheduler of closures, functions that remember, tables, containers of the library. **/
import haxe.ds.GenericStack;
import haxe.ds.List;
import haxe.ds.ArraySort;
import haxe.ds.EnumValueMap;

enum Key {
  Named(s:String);
  At(x:Int, y:Int);
  Nothing;
}

class Timer {
  public final name:String;
  public final at:Int;
  final action:Scheduler->Void;

  public function new(name, at, action) {
    this.name = name;
    this.at = at;
    this.action = action;
  }

  public function fire(s:Scheduler) action(s);
}

class Scheduler {
  public var now(default, null) = 0;
  public final log:Array<String> = [];

  var timers:Array<Timer> = [];

  public function new() {}

  public function after(delay:Int, name:String, action:Scheduler->Void):Scheduler {
    timers.push(new Timer(name, now + delay, action));
    return this;
  }

  public function cancel(name:String):Int {
    var before = timers.length;
    timers = timers.filter(t -> t.name != name);
    return before - timers.length;
  }

  public function note(text:String) log.push('$now:$text');

  public function run(until:Int) {
    while (timers.length > 0) {
      ArraySort.sort(timers, (a, b) -> a.at - b.at);
      if (timers[0].at > until) break;
      var t = timers.shift();
      now = t.at;
      t.fire(this);
    }
    now = until;
  }
}

class KitchenTimers {
  static function every(s:Scheduler, period:Int, times:Int, name:String) {
    if (times == 0) return;
    s.after(period, name, s2 -> {
      s2.note(name + times);
      every(s2, period, times - 1, name);
    });
  }

  static var memo:Map<String, Int> = new Map();
  static var calls = 0;

  static function paths(x:Int, y:Int):Int {
    calls++;
    if (x == 0 || y == 0) return 1;
    var key = '$x,$y';
    if (memo.exists(key)) return memo[key];
    var n = paths(x - 1, y) + paths(x, y - 1);
    memo[key] = n;
    return n;
  }

  static function collatz(n:Int, known:Map<Int, Int>):Int {
    if (n == 1) return 0;
    var k = known[n];
    if (k != null) return k;
    var steps = 1 + collatz(n % 2 == 0 ? n >> 1 : 3 * n + 1, known);
    known[n] = steps;
    return steps;
  }

  static function lcs(a:String, b:String):String {
    var t = [for (_ in 0...a.length + 1) [for (_ in 0...b.length + 1) 0]];
    for (i in 0...a.length) for (j in 0...b.length)
      t[i + 1][j + 1] = a.charAt(i) == b.charAt(j) ? t[i][j] + 1 : t[i + 1][j] > t[i][j + 1] ? t[i + 1][j] : t[i][j + 1];
    var out = "";
    var i = a.length, j = b.length;
    while (i > 0 && j > 0) {
      if (a.charAt(i - 1) == b.charAt(j - 1)) {
        out = a.charAt(i - 1) + out;
        i--;
        j--;
      } else if (t[i - 1][j] >= t[i][j - 1]) i-- else j--;
    }
    return out;
  }

  static function knapsack(items:Array<{w:Int, v:Int}>, cap:Int):Int {
    var best = [for (_ in 0...cap + 1) 0];
    for (it in items) {
      var c = cap;
      while (c >= it.w) {
        best[c] = Std.int(Math.max(best[c], best[c - it.w] + it.v));
        c--;
      }
    }
    return best[cap];
  }

  static function main() {
    var s = new Scheduler();
    every(s, 3, 4, "tick");
    s.after(5, "egg", s -> {
      s.note("egg done");
      s.after(2, "cool", s -> s.note("cool"));
    });
    s.after(8, "stop", s -> s.note("cancelled " + s.cancel("tick")));
    s.run(20);
    Sys.println(s.log.join(" ") + " now " + s.now);
    Sys.println(paths(8, 8) + " in " + calls);
    var known = new Map<Int, Int>();
    var best = 1;
    for (n in 1...30) if (collatz(n, known) > collatz(best, known)) best = n;
    Sys.println('$best ${known[best]}');
    Sys.println(lcs("AGGTABXY", "GXTXAYBY"));
    Sys.println(knapsack([{w: 1, v: 1}, {w: 3, v: 4}, {w: 4, v: 5}, {w: 5, v: 7}], 7));
    var stack = new GenericStack<Int>();
    for (i in 0...4) stack.add(i * i);
    Sys.println(stack.pop() + stack.first() + " " + stack.isEmpty());
    var list = new List<String>();
    list.add("b");
    list.push("a");
    list.add("c");
    Sys.println(list.join("") + list.length + list.first() + list.last() + list.pop() + [for (x in list) x]);
    var map = new EnumValueMap<Key, Int>();
    map.set(Named("x"), 1);
    map.set(At(1, 2), 2);
    map.set(At(1, 2), 3);
    Sys.println(map.get(At(1, 2)) + " " + map.exists(Nothing) + " " + map.get(Named("x")));
  }
}
