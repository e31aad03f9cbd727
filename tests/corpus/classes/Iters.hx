class Countdown {
  var n:Int;

  public function new(n) this.n = n;

  public function hasNext() return n > 0;

  public function next() return n--;
}

class Tree<T> {
  public var value:T;
  public var left:Null<Tree<T>>;
  public var right:Null<Tree<T>>;

  public function new(v:T, ?l:Tree<T>, ?r:Tree<T>) {
    value = v;
    left = l;
    right = r;
  }

  public function iterator():Iterator<T> {
    var out = [];
    walk(out);
    return out.iterator();
  }

  function walk(out:Array<T>) {
    if (left != null) left.walk(out);
    out.push(value);
    if (right != null) right.walk(out);
  }

  public function insert(v:T, cmp:(T, T) -> Int):Tree<T> {
    if (cmp(v, value) < 0) {
      if (left == null) left = new Tree(v) else left.insert(v, cmp);
    }
    else {
      if (right == null) right = new Tree(v) else right.insert(v, cmp);
    }
    return this;
  }

  public function depth():Int {
    var l = left == null ? 0 : left.depth();
    var r = right == null ? 0 : right.depth();
    return 1 + (l > r ? l : r);
  }
}

class Pairs<T> {
  var a:Array<T>;

  public function new(a) this.a = a;

  public function keyValueIterator():KeyValueIterator<Int, T> return a.keyValueIterator();

  public function iterator() return a.iterator();
}

class Iters {
  static function main() {
    for (i in new Countdown(3)) Sys.println(i);
    var t = new Tree(5);
    for (v in [3, 8, 1, 4, 9, 7]) t.insert(v, (a, b) -> a - b);
    Sys.println([for (v in t) v]);
    Sys.println(t.depth());
    Sys.println(Lambda.fold(t, (v, acc) -> acc + v, 0));
    Sys.println(Lambda.exists(t, v -> v == 4));
    Sys.println(Lambda.count(t, v -> v > 4));
    for (k => v in new Pairs(["x", "y"])) Sys.println('$k$v');
    var it = [1, 2, 3, 4].iterator();
    var sum = 0;
    while (it.hasNext()) {
      var a = it.next();
      if (!it.hasNext()) break;
      sum += a * it.next();
    }
    Sys.println(sum);
    var m = ["a" => 1, "b" => 2];
    var keys = [for (k in m.keys()) k];
    keys.sort(Reflect.compare);
    Sys.println(keys);
    var total = 0;
    for (v in m) total += v;
    Sys.println(total);
    for (c in new haxe.iterators.StringIterator("ab")) Sys.println(c);
    for (i => c in new haxe.iterators.StringKeyValueIterator("ab")) Sys.println('$i:$c');
    Sys.println([for (i in 0...10) if (i % 3 == 0) i * i]);
  }
}
