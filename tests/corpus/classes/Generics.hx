interface Comparable<T> {
  function compareTo(o:T):Int;
}

class Money implements Comparable<Money> {
  public final cents:Int;

  public function new(c) cents = c;

  public function compareTo(o:Money) return cents - o.cents;

  public function toString() return "$" + Std.int(cents / 100) + "." + StringTools.lpad(Std.string(cents % 100), "0", 2);
}

class Pair<A, B> {
  public final a:A;
  public final b:B;

  public function new(a, b) {
    this.a = a;
    this.b = b;
  }

  public function swap() return new Pair(b, a);

  public function map<C>(f:A->C) return new Pair(f(a), b);

  public function toString() return '($a, $b)';
}

class Heap<T:Comparable<T>> {
  var items:Array<T> = [];

  public function new() {
  }
  public var size(get, never):Int;

  function get_size() return items.length;

  public function push(x:T) {
    items.push(x);
    var i = items.length - 1;
    while (i > 0) {
      var p = (i - 1) >> 1;
      if (items[p].compareTo(items[i]) <= 0) break;
      var t = items[p];
      items[p] = items[i];
      items[i] = t;
      i = p;
    }
  }

  public function pop():Null<T> {
    if (items.length == 0) return null;
    var top = items[0];
    var last = items.pop();
    if (items.length > 0) {
      items[0] = last;
      var i = 0;
      while (true) {
        var l = 2 * i + 1, r = l + 1, m = i;
        if (l < items.length && items[l].compareTo(items[m]) < 0) m = l;
        if (r < items.length && items[r].compareTo(items[m]) < 0) m = r;
        if (m == i) break;
        var t = items[m];
        items[m] = items[i];
        items[i] = t;
        i = m;
      }
    }
    return top;
  }
}

class Result<T, E> {
  final ok:Null<T>;
  final err:Null<E>;

  function new(ok, err) {
    this.ok = ok;
    this.err = err;
  }

  public static function success<T, E>(v:T):Result<T, E> return new Result(v, null);

  public static function failure<T, E>(e:E):Result<T, E> return new Result(null, e);

  public function then<U>(f:T->Result<U, E>):Result<U, E> return err == null ? f(ok) : failure(err);

  public function or(d:T):T return err == null ? ok : d;
}

class Generics {
  static function maxOf<T:Comparable<T>>(xs:Array<T>):T {
    var m = xs[0];
    for (x in xs) if (x.compareTo(m) > 0) m = x;
    return m;
  }

  static function group<T, K>(xs:Array<T>, f:T->K):Array<Pair<K, Array<T>>> {
    var out:Array<Pair<K, Array<T>>> = [];
    for (x in xs) {
      var k = f(x);
      var found = null;
      for (p in out) if (p.a == k) {
        found = p;
        break;
      }
      if (found == null) out.push(new Pair(k, [x])) else found.b.push(x);
    }
    return out;
  }

  static function half(n:Int):Result<Int, String> return n % 2 == 0 ? Result.success(n >> 1) : Result.failure('odd $n');

  static function main() {
    var ms = [for (c in [250, 99, 1205, 5]) new Money(c)];
    Sys.println(maxOf(ms));
    var h = new Heap<Money>();
    for (m in ms) h.push(m);
    var out = [];
    while (h.size > 0) out.push(h.pop().toString());
    Sys.println(out);
    Sys.println(h.pop() == null);
    var p = new Pair("a", 1);
    Sys.println(p.swap());
    Sys.println(p.map(s -> s.length + 4).toString());
    Sys.println(group([1, 2, 3, 4, 5, 6, 7], x -> x % 3).map(g -> '${g.a}:${g.b.join("+")}').join(" "));
    Sys.println(half(12).then(half).or(-1));
    Sys.println(half(12).then(half).then(half).or(-1));
    Sys.println(half(3).or(0));
  }
}
