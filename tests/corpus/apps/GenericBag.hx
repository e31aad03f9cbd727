/** Containers of any type with iterators of their own; functions made of functions. **/
class Range {
  final from:Int;
  final to:Int;
  final step:Int;

  public function new(from:Int, to:Int, step = 1) {
    this.from = from;
    this.to = to;
    this.step = step;
  }

  public function iterator():Iterator<Int> return new RangeIterator(from, to, step);
}

class RangeIterator {
  var at:Int;
  final to:Int;
  final step:Int;

  public function new(at, to, step) {
    this.at = at;
    this.to = to;
    this.step = step;
  }

  public function hasNext() return step > 0 ? at < to : at > to;

  public function next() {
    var v = at;
    at += step;
    return v;
  }
}

class Bag<T> {
  final counts:Array<{item:T, n:Int}> = [];
  public var size(get, never):Int;

  public function new(?items:Iterable<T>) if (items != null) for (i in items) add(i);

  function get_size() return Lambda.fold(counts, (c, sum) -> c.n + sum, 0);

  public function add(item:T, n = 1):Bag<T> {
    for (c in counts) if (c.item == item) {
      c.n += n;
      return this;
    }
    counts.push({item: item, n: n});
    return this;
  }

  public function keyValueIterator():KeyValueIterator<T, Int> {
    var i = 0;
    return {
      hasNext: () -> i < counts.length,
      next: () -> {
        var c = counts[i++];
        {key: c.item, value: c.n};
      }
    };
  }

  public function top():T {
    var best = counts[0];
    for (c in counts) if (c.n > best.n) best = c;
    return best.item;
  }
}

class Pair<A, B> {
  public final a:A;
  public final b:B;

  public function new(a:A, b:B) {
    this.a = a;
    this.b = b;
  }

  public function swap():Pair<B, A> return new Pair(b, a);

  public function map<C, D>(f:A->C, g:B->D):Pair<C, D> return new Pair(f(a), g(b));

  public function toString() return '($a, $b)';
}

class Stack<T> {
  var top:Null<{value:T, below:Dynamic}> = null;
  public var depth(default, null) = 0;

  public function new() {}

  public function push(v:T) {
    top = {value: v, below: top};
    depth++;
  }

  public function pop():T {
    if (top == null) throw "empty stack";
    var v = top.value;
    top = top.below;
    depth--;
    return v;
  }
}

class Ring<T> {
  final slots:Array<Null<T>>;
  var head = 0;
  var count = 0;

  public function new(n:Int) slots = [for (_ in 0...n) null];

  public function push(v:T):Null<T> {
    var at = (head + count) % slots.length;
    if (count < slots.length) {
      slots[at] = v;
      count++;
      return null;
    }
    var old = slots[head];
    slots[head] = v;
    head = (head + 1) % slots.length;
    return old;
  }

  public function toArray():Array<T> return [for (i in 0...count) slots[(head + i) % slots.length]];
}

class Seq {
  public static function zip<A, B>(xs:Array<A>, ys:Array<B>):Array<Pair<A, B>>
    return [for (i in 0...Std.int(Math.min(xs.length, ys.length))) new Pair(xs[i], ys[i])];

  public static function groupBy<T>(xs:Iterable<T>, key:T->String):Map<String, Array<T>> {
    var groups = new Map<String, Array<T>>();
    for (x in xs) {
      var k = key(x);
      if (!groups.exists(k)) groups[k] = [];
      groups[k].push(x);
    }
    return groups;
  }

  public static function chunk<T>(xs:Array<T>, n:Int):Array<Array<T>> {
    var out = [];
    var i = 0;
    while (i < xs.length) {
      out.push(xs.slice(i, i + n));
      i += n;
    }
    return out;
  }

  public static function scan<A, B>(xs:Array<A>, f:(B, A) -> B, start:B):Array<B> {
    var acc = start;
    return [for (x in xs) acc = f(acc, x)];
  }

  public static function compose<A, B, C>(f:A->B, g:B->C):A->C return x -> g(f(x));

  public static function curry<A, B, C>(f:(A, B) -> C):A->(B->C) return a -> b -> f(a, b);
}

class GenericBag {
  static function main() {
    Sys.println([for (i in new Range(0, 10, 3)) i].concat([for (i in new Range(3, 0, -1)) i]));
    var bag = new Bag("mississippi".split(""));
    bag.add("x", 3).add("x");
    for (letter => n in bag) Sys.print('$letter$n ');
    Sys.println(bag.size + bag.top());
    Sys.println(new Bag(new Range(1, 4)).size);
    var p = new Pair("one", 1);
    Sys.println(p + " " + p.swap().toString() + " " + p.map(s -> s.length, n -> n / 2));
    var stack = new Stack<String>();
    for (w in ["a", "b", "c"]) stack.push(w);
    Sys.println(stack.pop() + stack.pop() + stack.depth + stack.pop());
    try stack.pop() catch (e:String) Sys.println(e);
    var ring = new Ring<Int>(3);
    var lost = [for (i in 0...5) ring.push(i)];
    Sys.println('${ring.toArray()} $lost');
    Sys.println(Seq.zip(["x", "y", "z"], [1, 2]).map(p -> p.toString()).join(" "));
    var groups = Seq.groupBy(["apple", "avocado", "bean", "beet", "corn"], w -> w.charAt(0));
    var keys = [for (k in groups.keys()) k];
    keys.sort(Reflect.compare);
    for (k in keys) Sys.print('$k:${groups[k].length}=${groups[k].join("/")} ');
    Sys.println("");
    Sys.println(Seq.chunk([1, 2, 3, 4, 5, 6, 7], 3).map(c -> c.join("")).join("|"));
    Sys.println(Seq.scan([1, 2, 3, 4], (acc, x) -> acc + x, 0));
    Sys.println(Seq.compose((s:String) -> s.length, n -> n * n)("four") + Seq.curry((a:Int, b:Int) -> a * b)(6)(7));
    var adders = [for (i in 1...4) x -> x + i];
    Sys.println([for (f in adders) f(10)]);
    var add = (a:Int, b:Int, c:Int) -> a * 100 + b * 10 + c;
    Sys.println(add.bind(1, _, 3)(2) + add.bind(_, 9)(8, 7));
  }
}
