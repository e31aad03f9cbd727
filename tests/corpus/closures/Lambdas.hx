using Lambda;
using StringTools;

class Lambdas {
  static function compose<A, B, C>(f:A->B, g:B->C):A->C return x -> g(f(x));

  static function curry(f:(Int, Int) -> Int) return a -> b -> f(a, b);

  static function memo(f:Int->Int):Int->Int {
    var seen = new Map<Int, Int>();
    return n -> {
      if (!seen.exists(n)) seen[n] = f(n);
      return seen[n];
    };
  }

  static function counter() {
    var n = 0;
    return {next: () -> ++n, reset: () -> n = 0, peek: () -> n};
  }

  static function sum(...xs:Int) {
    var s = 0;
    for (x in xs) s += x;
    return s;
  }

  static function greet(name = "you", ?greeting:String, times:Int = 1) return [for (_ in 0...times) (greeting == null ? "hi" : greeting) + " " + name].join(", ");

  static function main() {
    Sys.println(compose(x -> x + 1, x -> 'v$x')(4));
    Sys.println(curry((a, b) -> a * b)(3)(4));
    var calls = 0;
    var sq = memo(n -> { calls++; return n * n; });
    Sys.println(sq(5) + sq(5) + sq(6));
    Sys.println(calls);
    var c = counter();
    c.next();
    c.next();
    Sys.println(c.peek());
    c.reset();
    Sys.println(c.next());
    Sys.println(sum());
    Sys.println(sum(1, 2, 3));
    Sys.println(sum(...[4, 5]));
    Sys.println(greet());
    Sys.println(greet("bo", 2));
    Sys.println(greet("hey", "yo", 2));
    var add = (a:Int, b:Int, c:Int) -> a + b + c;
    var add5 = add.bind(5, _, 1);
    Sys.println(add5(10));
    var f = greet.bind("z");
    Sys.println(f());
    var xs = [5, 3, 8, 1];
    Sys.println(xs.fold((x, acc) -> acc + x, 0));
    Sys.println(xs.exists(x -> x > 7));
    Sys.println(xs.find(x -> x < 4));
    Sys.println(xs.indexOf(8));
    Sys.println(xs.foreach(x -> x > 0));
    Sys.println(xs.mapi((i, x) -> i * x));
    Sys.println(xs.count());
    Sys.println(xs.empty());
    Sys.println([[1], [2, 3]].flatten());
    Sys.println(xs.flatMap(x -> [x, x]));
    Sys.println(xs.findIndex(x -> x == 1));
    Sys.println(xs.has(3));
    Sys.println("a-b-c".replace("-", "+").rpad(".", 8));
    Sys.println("  x ".trim() + "|" + "x".lpad("0", 3));
    Sys.println("abc".startsWith("ab") && "abc".endsWith("bc"));
    Sys.println("a<b>&\"".htmlEscape());
    Sys.println("a b/c".urlEncode());
    var fs = [for (i in 0...3) () -> i * 10];
    Sys.println([for (f in fs) f()]);
    var rec:Int->Int = null;
    rec = n -> n <= 1 ? 1 : n * rec(n - 1);
    Sys.println(rec(6));
  }
}
