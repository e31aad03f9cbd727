class Sorting {
  static function bubble<T>(a:Array<T>, cmp:(T, T) -> Int) {
    var swapped = true;
    var n = a.length;
    while (swapped) {
      swapped = false;
      for (i in 1...n) if (cmp(a[i - 1], a[i]) > 0) {
        var t = a[i];
        a[i] = a[i - 1];
        a[i - 1] = t;
        swapped = true;
      }
      n--;
    }
  }

  static function quick(a:Array<Int>, lo = 0, ?hi:Int):Array<Int> {
    if (hi == null) hi = a.length - 1;
    if (lo >= hi) return a;
    var p = a[(lo + hi) >> 1];
    var i = lo, j = hi;
    while (i <= j) {
      while (a[i] < p) i++;
      while (a[j] > p) j--;
      if (i <= j) {
        var t = a[i];
        a[i++] = a[j];
        a[j--] = t;
      }
    }
    quick(a, lo, j);
    quick(a, i, hi);
    return a;
  }

  static function merge(a:Array<Int>):Array<Int> {
    if (a.length < 2) return a;
    var m = a.length >> 1;
    var l = merge(a.slice(0, m)), r = merge(a.slice(m));
    var out = [];
    var i = 0, j = 0;
    while (i < l.length || j < r.length) out.push(j >= r.length || (i < l.length && l[i] <= r[j]) ? l[i++] : r[j++]);
    return out;
  }

  static function heap(a:Array<Int>) {
    function sift(s:Int, e:Int) {
      var root = s;
      while (root * 2 + 1 <= e) {
        var c = root * 2 + 1;
        if (c + 1 <= e && a[c] < a[c + 1]) c++;
        if (a[root] >= a[c]) return;
        var t = a[root];
        a[root] = a[c];
        a[c] = t;
        root = c;
      }
    }
    var s = (a.length - 2) >> 1;
    while (s >= 0) sift(s--, a.length - 1);
    var e = a.length - 1;
    while (e > 0) {
      var t = a[0];
      a[0] = a[e];
      a[e] = t;
      sift(0, --e);
    }
  }

  static function bsearch(a:Array<Int>, x:Int):Int {
    var lo = 0, hi = a.length;
    while (lo < hi) {
      var m = (lo + hi) >>> 1;
      if (a[m] == x) return m;
      if (a[m] < x) lo = m + 1 else hi = m;
    }
    return -lo - 1;
  }

  static function perms(a:Array<Int>):Array<Array<Int>> {
    if (a.length == 0) return [[]];
    var out = [];
    for (i in 0...a.length) {
      var rest = a.copy();
      var x = rest.splice(i, 1)[0];
      for (p in perms(rest)) {
        p.unshift(x);
        out.push(p);
      }
    }
    return out;
  }

  static function counting(a:Array<Int>, k:Int) {
    var c = [for (_ in 0...k) 0];
    for (x in a) c[x]++;
    return [for (i in 0...k) for (_ in 0...c[i]) i];
  }

  static function main() {
    var src = [5, 2, 9, 1, 5, 6, 0, 3];
    var b = src.copy();
    bubble(b, (x, y) -> y - x);
    Sys.println(b);
    Sys.println(quick(src.copy()));
    Sys.println(merge(src));
    var h = src.copy();
    heap(h);
    Sys.println(h);
    Sys.println([for (x in [0, 4, 9, 10]) bsearch(h, x)]);
    Sys.println(perms([1, 2, 3]));
    Sys.println(counting(src, 10));
    var names = ["bob", "Al", "cy"];
    bubble(names, (a, b) -> Reflect.compare(a.toLowerCase(), b.toLowerCase()));
    Sys.println(names);
    Sys.println(src);
    var people = [{n: "a", g: 2}, {n: "b", g: 1}, {n: "c", g: 2}];
    people.sort((x, y) -> x.g != y.g ? x.g - y.g : Reflect.compare(y.n, x.n));
    Sys.println(people.map(p -> p.n + p.g).join(" "));
  }
}
